package neuguong.catalogue;

/** The catalogue cannot be used: the program must not start. The message says where it is broken. */
final class BrokenCatalogueException extends RuntimeException {
    private final String where;

    BrokenCatalogueException(String where, String what) {
        super("the honours catalogue is broken at %s: %s".formatted(where, what));
        this.where = where;
    }

    /** The honour's code, the regime and the path in its tree. */
    String where() {
        return where;
    }
}
