package neuguong.command.personal;

/** How personal data are shown. */
public enum Disclosure {
    MASKED,
    CLEAR
}
