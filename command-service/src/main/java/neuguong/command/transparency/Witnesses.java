package neuguong.command.transparency;

import java.util.List;
import java.util.stream.Stream;
import neuguong.command.decide.Reason;
import neuguong.command.decide.Rejected;
import neuguong.command.transparency.LogStore.Stored;
import neuguong.transparency.SignedNote;
import neuguong.transparency.SignedNote.Signature;
import neuguong.transparency.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who else says to have seen a checkpoint: the signatures of witnesses whose keys are configured, by C2SP tlog-cosignature. */
@Component
class Witnesses {
    private static final int MOST_LINES = 16;

    private final JdbcClient jdbc;
    private final List<VerifierKey> keys;

    Witnesses(JdbcClient jdbc, @Value("${neuguong.transparency.witnesses}") String keys) {
        this.jdbc = jdbc;
        this.keys = Stream.of(keys.split("\\s+", -1))
                .filter(key -> !key.isEmpty())
                .map(VerifierKey::parse)
                .toList();
    }

    /**
     * Keeps the signatures of witnesses on a checkpoint; a second one of the same witness changes nothing.
     *
     * @param log of which it is one
     * @param lines signatures, one a line
     * @throws Rejected where one is of no witness, or does not hold
     */
    void accept(LogTables log, Stored checkpoint, String lines) {
        var text = SignedNote.parse(checkpoint.note()).text();
        var signatures = lines.lines().filter(line -> !line.isBlank()).toList();
        if (signatures.isEmpty() || signatures.size() > MOST_LINES) {
            throw new Rejected(Reason.COSIGNATURE_INVALID);
        }
        var accepted = signatures.stream()
                .map(Witnesses::signature)
                .map(signature -> new Accepted(witness(text, signature), signature))
                .toList();
        for (var one : accepted) {
            jdbc.sql(log.sql("""
                            insert into {log}_cosignature (size, witness_key, signature) values (?, ?, ?)
                            on conflict (size, witness_key) do nothing"""))
                    .params(
                            checkpoint.size(),
                            one.witness().text(),
                            one.signature().line())
                    .update();
        }
    }

    private record Accepted(VerifierKey witness, Signature signature) {}

    private static Signature signature(String line) {
        try {
            return Signature.parse(line);
        } catch (IllegalArgumentException e) {
            throw new Rejected(Reason.COSIGNATURE_INVALID);
        }
    }

    private VerifierKey witness(String text, Signature signature) {
        var named =
                keys.stream().filter(key -> key.name().equals(signature.name())).toList();
        if (named.isEmpty()) {
            throw new Rejected(Reason.WITNESS_UNKNOWN, signature.name());
        }
        return named.stream()
                .filter(key -> key.verifies(text, signature))
                .findFirst()
                .orElseThrow(() -> new Rejected(Reason.COSIGNATURE_INVALID));
    }
}
