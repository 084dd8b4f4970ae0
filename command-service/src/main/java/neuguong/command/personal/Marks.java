package neuguong.command.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whether two texts are the same without keeping either: HMAC-SHA256 under a key that never leaves the register. A plain hash would
 * not do, for whoever has it could try out every number there is.
 */
@Component
public class Marks {
    private static final String ID = "marks";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final JdbcClient jdbc;
    private final DataKeys keys;
    private final TransactionTemplate apart;
    private @Nullable SecretKeySpec key;

    Marks(JdbcClient jdbc, DataKeys keys, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.apart = new TransactionTemplate(transactions);
        // what remembers the key must not be undone with what first asked for it
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The mark of a text, 43 characters; of the same text for another purpose it is another.
     *
     * @throws KeyFault where there is no master key
     */
    public String of(String purpose, String text) {
        return of(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The mark of bytes, see {@link #of(String, String)}. */
    public String of(String purpose, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Whether there is a key for marks. */
    public boolean possible() {
        return keys.possible();
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = apart.execute(_ -> stored().forMarks());
        }
        return key;
    }

    private Envelope stored() {
        // one maker at a time, also among processes
        jdbc.sql("select pg_advisory_xact_lock(hashtext('data_key marks'))").query(_ -> {});
        var found = keys.find(List.of(ID)).usable().get(ID);
        return found == null ? keys.make(ID) : found;
    }
}
