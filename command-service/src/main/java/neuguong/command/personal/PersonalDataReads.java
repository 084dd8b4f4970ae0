package neuguong.command.personal;

import java.util.List;

/** Every reading of personal data in the clear. */
public interface PersonalDataReads {
    /**
     * Who read what.
     *
     * @param reader the person or program
     * @param request the path that was asked for
     * @param fields their names, at least one
     */
    record Read(String reader, String request, String exemplarId, List<String> fields) {
        public Read {
            fields = List.copyOf(fields);
        }
    }

    /** Records a reading before it is answered. */
    void record(Read read);
}
