package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberingDecoderTest {
    private static final Instant BEGIN = Instant.parse("2026-11-28T00:00:00Z");

    private final List<String> decoded = new ArrayList<>();
    private Instant now = BEGIN;
    private final RememberingDecoder decoder = new RememberingDecoder(
            this::decode, () -> now, () -> Duration.between(BEGIN, now).toNanos());

    private Jwt decode(String token) {
        decoded.add(token);
        if (token.equals("wrong")) {
            throw new BadJwtException("wrong");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "HS256")
                .subject("an")
                .expiresAt(token.equals("short") ? BEGIN.plusSeconds(10) : BEGIN.plusSeconds(3600))
                .build();
    }

    @Test
    void a_token_is_decoded_once_a_minute() {
        decoder.decode("long");
        now = BEGIN.plusSeconds(59);
        decoder.decode("long");
        assertThat(decoded).containsExactly("long");
        now = BEGIN.plusSeconds(61);
        decoder.decode("long");
        assertThat(decoded).containsExactly("long", "long");
    }

    @Test
    void a_token_is_not_remembered_beyond_its_end() {
        decoder.decode("short");
        now = BEGIN.plusSeconds(10);
        decoder.decode("short");
        assertThat(decoded).containsExactly("short", "short");
    }

    @Test
    void what_is_refused_is_refused_again() {
        assertThatThrownBy(() -> decoder.decode("wrong")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("wrong")).isInstanceOf(BadJwtException.class);
        assertThat(decoded).containsExactly("wrong", "wrong");
    }
}
