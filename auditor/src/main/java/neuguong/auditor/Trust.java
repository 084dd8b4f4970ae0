package neuguong.auditor;

import java.util.List;
import java.util.stream.Stream;
import neuguong.auditor.Fault.Kind;
import neuguong.transparency.Checkpoint;
import neuguong.transparency.SignedNote;
import neuguong.transparency.VerifierKey;

/** The keys that an auditor believes, each between two sizes of the log. */
record Trust(List<Term> terms) {

    Trust {
        terms = List.copyOf(terms);
    }

    /** A key, and the sizes of the checkpoints that it may sign; both ends included. */
    record Term(VerifierKey key, long first, long last) {
        boolean covers(long size) {
            return first <= size && size <= last;
        }
    }

    /**
     * Reads keys, one a line: the key alone, or with its first and last size, where a dash means that it still signs.
     *
     * @throws IllegalArgumentException where a line is another
     */
    static Trust parse(String lines) {
        return new Trust(
                lines.lines().filter(line -> !line.isBlank()).map(Trust::term).toList());
    }

    private static Term term(String line) {
        var parts = line.strip().split(" ", -1);
        return switch (parts.length) {
            case 1 -> new Term(VerifierKey.parse(parts[0]), 0, Long.MAX_VALUE);
            case 3 ->
                new Term(
                        VerifierKey.parse(parts[0]),
                        Long.parseLong(parts[1]),
                        parts[2].equals("-") ? Long.MAX_VALUE : Long.parseLong(parts[2]));
            default -> throw new IllegalArgumentException("a key, alone or with two sizes");
        };
    }

    /**
     * Reads a checkpoint that one of the keys has signed.
     *
     * @throws Fault where none has, or none that may
     */
    Checkpoint checkpoint(String text) {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(text);
            checkpoint = Checkpoint.parse(note.text());
        } catch (IllegalArgumentException e) {
            throw new Fault(Kind.CHECKPOINT_MALFORMED);
        }
        var named = terms.stream()
                .filter(term -> term.key().kind() == VerifierKey.Kind.ED25519)
                .filter(term -> term.key().name().equals(checkpoint.origin()))
                .toList();
        if (note.signedBy(keys(named.stream())).isEmpty()) {
            throw new Fault(Kind.CHECKPOINT_NOT_SIGNED);
        }
        if (note.signedBy(keys(named.stream().filter(term -> term.covers(checkpoint.size()))))
                .isEmpty()) {
            throw new Fault(Kind.KEY_NOT_IN_FORCE, checkpoint.size());
        }
        return checkpoint;
    }

    private static List<VerifierKey> keys(Stream<Term> terms) {
        return terms.map(Term::key).toList();
    }
}
