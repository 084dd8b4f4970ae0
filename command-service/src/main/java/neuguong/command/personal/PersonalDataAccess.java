package neuguong.command.personal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who sees personal data in the clear: whoever has the role, and everything that is shown so is noted first. */
@Component
public class PersonalDataAccess {
    /** The role that a person needs. */
    public static final String ROLE = "PERSONAL_DATA";

    private final PersonalDataReads reads;

    PersonalDataAccess(PersonalDataReads reads) {
        this.reads = reads;
    }

    /** How personal data are shown to whoever asks. */
    public Disclosure of(HttpServletRequest request) {
        return request.isUserInRole(ROLE) ? Disclosure.CLEAR : Disclosure.MASKED;
    }

    /**
     * Notes that fields are about to be shown in the clear; with none of them nothing is noted.
     *
     * @throws RuntimeException where it cannot be noted, and then they are not to be shown
     */
    public void note(HttpServletRequest request, String exemplarId, List<String> fields) {
        if (!fields.isEmpty()) {
            var principal = request.getUserPrincipal();
            var reader = principal == null ? "anonymous" : principal.getName();
            reads.record(new PersonalDataReads.Read(reader, request.getRequestURI(), exemplarId, fields));
        }
    }
}
