package neuguong.command.platform;

import neuguong.identity.Person;

/** Whose records of one kind a person may read, where that depends on more than the role. */
public interface Reach {
    /** The kind, as {@code unit}. */
    String of();

    /** Whether a person may read the record of this id; false where there is none. */
    boolean includes(Person person, String id);
}
