package neuguong.command.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import neuguong.command.personal.KeyFault.Kind;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final byte[] KEY = Envelope.newKey();
    private static final byte[] CLEAR = "001178012345".getBytes(StandardCharsets.UTF_8);
    private final Envelope envelope = new Envelope("e1", KEY);

    private static void notAuthentic(Envelope opening, String context, byte[] sealed) {
        assertThatThrownBy(() -> opening.open(context, sealed))
                .isInstanceOfSatisfying(
                        KeyFault.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_AUTHENTIC));
    }

    @Test
    void what_is_sealed_opens_in_its_place_and_nowhere_else() {
        var sealed = envelope.seal("citizenId", CLEAR);
        assertThat(envelope.open("citizenId", sealed)).isEqualTo(CLEAR);
        notAuthentic(envelope, "phone", sealed);
        notAuthentic(new Envelope("e2", KEY), "citizenId", sealed);
        notAuthentic(new Envelope("e1", Envelope.newKey()), "citizenId", sealed);
    }

    @Test
    void no_bit_of_it_can_be_changed_and_nothing_cut_off() {
        var sealed = envelope.seal("citizenId", CLEAR);
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            notAuthentic(envelope, "citizenId", changed);
        }
        notAuthentic(envelope, "citizenId", new byte[0]);
        notAuthentic(envelope, "citizenId", Arrays.copyOf(sealed, sealed.length - 1));
    }

    @Test
    void the_same_twice_is_not_seen_to_be_the_same() {
        assertThat(envelope.seal("citizenId", CLEAR)).isNotEqualTo(envelope.seal("citizenId", CLEAR));
    }

    @Test
    void a_text_that_is_no_base64_was_not_sealed() {
        assertThatThrownBy(() -> envelope.openText("phone", "0912 345 678")).isInstanceOf(KeyFault.class);
        assertThat(envelope.openText("phone", null)).isNull();
        assertThat(envelope.sealText("phone", null)).isNull();
    }

    private static MasterKeys masters(byte[]... keys) {
        var text = new StringBuilder();
        for (var key : keys) {
            text.append(Base64.getEncoder().encodeToString(key)).append('\n');
        }
        return new MasterKeys(text.toString(), "");
    }

    @Test
    void the_first_master_key_wraps_and_an_older_one_still_unwraps() {
        var old = Envelope.newKey();
        var young = Envelope.newKey();
        var wrapped = masters(old).wrap("e1", KEY);
        assertThat(masters(young, old).unwrap("e1", wrapped)).isEqualTo(KEY);
        assertThat(masters(young, old).wrap("e1", KEY).by())
                .isEqualTo(masters(young).first())
                .isNotEqualTo(wrapped.by());
        assertThatThrownBy(() -> masters(young).unwrap("e1", wrapped))
                .isInstanceOfSatisfying(
                        KeyFault.class, e -> assertThat(e.kind()).isEqualTo(Kind.MASTER_KEY_UNKNOWN));
        assertThatThrownBy(() -> masters(old).unwrap("e2", wrapped))
                .isInstanceOfSatisfying(
                        KeyFault.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_AUTHENTIC));
    }

    @Test
    void without_a_master_key_nothing_is_sealed_and_what_is_no_key_is_refused() {
        assertThatThrownBy(() -> masters().wrap("e1", KEY))
                .isInstanceOfSatisfying(
                        KeyFault.class, e -> assertThat(e.kind()).isEqualTo(Kind.NO_MASTER_KEY));
        assertThatThrownBy(() -> new MasterKeys("c2hvcnQ=", "").first()).isInstanceOf(IllegalArgumentException.class);
    }
}
