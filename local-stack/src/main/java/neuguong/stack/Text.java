package neuguong.stack;

/** What the user reads, in both languages. */
public record Text(String vi, String en) {

    /** Both languages on one line; a text that is the same in both is said once. */
    @Override
    public String toString() {
        return vi.equals(en) ? vi : vi + " | " + en;
    }
}
