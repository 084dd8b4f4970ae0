package neuguong.auditor;

/** A sentence in both languages. */
record Text(String vi, String en) {

    Text with(Object... details) {
        return new Text(vi.formatted(details), en.formatted(details));
    }

    String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /** In which the auditor reads. */
    enum Language {
        VI,
        EN
    }
}
