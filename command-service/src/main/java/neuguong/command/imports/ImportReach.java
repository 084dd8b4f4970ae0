package neuguong.command.imports;

import neuguong.command.platform.Reach;
import neuguong.identity.Act;
import neuguong.identity.Person;
import org.springframework.stereotype.Component;

/** An import's report holds its file: it is for whoever gave it in, and for those who keep the register. */
@Component
final class ImportReach implements Reach {
    private final ImportJobs jobs;

    ImportReach(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String of() {
        return "import";
    }

    @Override
    public boolean includes(Person person, String id) {
        return person.may(Act.KEEP)
                || jobs.find(id)
                        .map(ImportJobs.Job::person)
                        .filter(by -> by.issuer().equals(person.issuer())
                                && by.subject().equals(person.subject()))
                        .isPresent();
    }
}
