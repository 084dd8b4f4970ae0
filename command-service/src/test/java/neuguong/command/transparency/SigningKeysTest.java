package neuguong.command.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import neuguong.transparency.SigningKey;
import neuguong.transparency.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final String ORIGIN = "tinh.example/log";

    @TempDir
    Path directory;

    private static String key() {
        return SigningKey.generate(ORIGIN, VerifierKey.Kind.ED25519).text();
    }

    @Test
    void a_file_that_is_missing_is_made_once() {
        var file = directory.resolve("log.key").toString();
        var made = new SigningKeys("", file, ORIGIN).all();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().verifier().name()).isEqualTo(ORIGIN);
        assertThat(new SigningKeys("", file, "another").all().getFirst().verifier())
                .isEqualTo(made.getFirst().verifier());
    }

    @Test
    void two_keys_sign_while_one_is_replaced() {
        assertThat(new SigningKeys(key() + "\n\n" + key() + "\n", "", ORIGIN).all())
                .hasSize(2);
    }

    @Test
    void without_a_key_there_is_none_and_what_is_no_key_is_refused() {
        assertThat(new SigningKeys(" ", "", ORIGIN).all()).isEmpty();
        assertThatThrownBy(() -> new SigningKeys("secret", "", ORIGIN).all())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
