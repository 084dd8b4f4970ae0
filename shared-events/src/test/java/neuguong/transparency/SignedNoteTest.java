package neuguong.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import neuguong.transparency.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final Instant NOW = Instant.parse("2025-12-31T23:59:59Z");
    private static final String TEXT =
            new Checkpoint("tinh.example/log", 5, Hash.ZERO, 2, Merkle.leaf(new byte[0])).text();

    /** The example of Go's package note, which others read and write too. */
    private static final String KNOWN = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String KNOWN_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void a_note_of_another_implementation_is_read_and_its_signature_holds() {
        var note = SignedNote.parse(KNOWN);
        var key = VerifierKey.parse(KNOWN_KEY);
        assertThat(note.signedBy(List.of(key))).contains(key);
        assertThat(note.note()).isEqualTo(KNOWN);
        assertThat(key.text()).isEqualTo(KNOWN_KEY);
        var other = new SignedNote(note.text().replace("answer", "cause"), note.signatures());
        assertThat(other.signedBy(List.of(key))).isEmpty();
    }

    @Test
    void the_known_private_key_signs_as_the_other_implementation_does() {
        var key = SigningKey.parse(
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz " + KNOWN_KEY);
        var text = SignedNote.parse(KNOWN).text();
        assertThat(new SignedNote(text, List.of(key.sign(text, NOW))).note()).isEqualTo(KNOWN);
        assertThat(SigningKey.parse(key.text()).text()).isEqualTo(key.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ED25519", "COSIGNATURE"})
    void what_a_key_signs_is_verified_by_it_alone(String kind) {
        var key = SigningKey.generate("one", Kind.valueOf(kind));
        var other = SigningKey.generate("one", Kind.valueOf(kind));
        var note = SignedNote.parse(new SignedNote(TEXT, List.of(key.sign(TEXT, NOW))).note());
        assertThat(note.signedBy(List.of(other.verifier()))).isEmpty();
        assertThat(note.signedBy(List.of(
                        other.verifier(), VerifierKey.parse(key.verifier().text()))))
                .contains(key.verifier());
    }

    @Test
    void a_cosignature_says_when() {
        var witness = SigningKey.generate("witness", Kind.COSIGNATURE);
        var signature = witness.sign(TEXT, NOW);
        assertThat(witness.verifier().verifies(TEXT, signature)).isTrue();
        signature.blob()[11]++;
        assertThat(witness.verifier().verifies(TEXT, signature)).isFalse();
    }

    @Test
    void keys_that_do_not_belong_together_are_refused() {
        var one = SigningKey.generate("one", Kind.ED25519).text().split(" ", 2);
        var two = SigningKey.generate("one", Kind.ED25519).text().split(" ", 2);
        assertThatThrownBy(() -> SigningKey.parse(one[0] + " " + two[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\n",
                "a\n\n",
                "a\n\nb\n",
                "a\n\n— b\n",
                "a\n\n— b AAAA\n",
                "a\n\n— b !\n",
                "a\n\n— b AAAAAAAA"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_read_as_it_was_written_and_in_no_other_way() {
        assertThat(Checkpoint.parse(TEXT).text()).isEqualTo(TEXT);
        for (var other : List.of(
                TEXT + "more\n", TEXT.replace("\n5\n", "\n05\n"), TEXT.replace("units", "Units"), TEXT.strip())) {
            assertThatThrownBy(() -> Checkpoint.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
