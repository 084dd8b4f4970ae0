package neuguong.transparency;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A text with signatures, as C2SP signed-note defines it: the text, an empty line, and a line for each signature.
 *
 * @param text what is signed, ending in a line feed
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final String MARK = "— ";
    private static final int LONGEST = 100_000;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * A signature, whoever made it.
     *
     * @param blob the key's id as four bytes, and what the kind of key makes
     */
    @SuppressWarnings("ArrayRecordComponent") // it is handed on and compared with none
    public record Signature(String name, byte[] blob) {

        /**
         * Reads its line.
         *
         * @throws IllegalArgumentException where it is not the line of a signature
         */
        public static Signature parse(String line) {
            var parts = line.startsWith(MARK) ? line.substring(MARK.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) {
                throw new IllegalArgumentException("a signature is a dash, a name and base64");
            }
            var blob = Base64.getDecoder().decode(parts[1]);
            if (blob.length <= 4) {
                throw new IllegalArgumentException("a signature without bytes");
            }
            return new Signature(parts[0], blob);
        }

        /** Its line, without a line feed. */
        public String line() {
            return MARK + name + " " + Base64.getEncoder().encodeToString(blob);
        }
    }

    /**
     * Reads the whole note.
     *
     * @throws IllegalArgumentException where it is not a signed note
     */
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || end < 0 || end + 2 == note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a note is a text, an empty line and signatures");
        }
        var signatures = new ArrayList<Signature>();
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            signatures.add(Signature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The whole note. */
    public String note() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** With more signatures behind its own. */
    public SignedNote with(List<Signature> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** The first of {@code keys} that has signed it. */
    public Optional<VerifierKey> signedBy(List<VerifierKey> keys) {
        return keys.stream()
                .filter(key -> signatures.stream().anyMatch(signature -> key.verifies(text, signature)))
                .findFirst();
    }
}
