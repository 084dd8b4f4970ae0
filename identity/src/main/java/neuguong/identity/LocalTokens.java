package neuguong.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens that an installation makes for its own users: JWT signed with a key that both services and nobody else has. */
public final class LocalTokens {
    /** Who vouches for the users of an installation's own file. */
    public static final String ISSUER = "urn:neuguong:local";

    private static final String TYPE = "at+jwt";
    private static final int KEY_BYTES = 32;

    private final JwtEncoder encoder;
    private final SecretKey key;
    private final String audience;

    private LocalTokens(SecretKey key, String audience) {
        this.key = key;
        this.audience = audience;
        this.encoder = NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build();
    }

    /**
     * With the key of a file, which is made where it is missing, readable by its owner only.
     *
     * @param audience what the tokens are meant for
     */
    public static LocalTokens of(Path keyFile, String audience) {
        try {
            if (!Files.exists(keyFile)) {
                make(keyFile);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(keyFile).strip());
            if (bytes.length < KEY_BYTES) {
                throw new IllegalStateException(keyFile + " holds no key of at least 32 bytes");
            }
            return new LocalTokens(new SecretKeySpec(bytes, "HmacSHA256"), audience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(keyFile + " is no Base64", e);
        }
    }

    private static void make(Path keyFile) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var directory = keyFile.toAbsolutePath().getParent();
        var made = Files.createTempFile(
                directory,
                "token",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, Base64.getEncoder().encodeToString(bytes) + "\n");
        Files.move(made, keyFile);
    }

    /** A token by which a person who is in no file is known for a while. */
    public String issue(Person person, Duration life) {
        return issue(person, life, null);
    }

    /** @param mark of the person's entry, with which the token ends; see {@link UserDirectory#mark} */
    String issue(Person person, Duration life, @Nullable String mark) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(audience))
                .subject(person.subject())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .claim(Persons.NAME, person.displayName())
                .claim(
                        Persons.ROLES,
                        person.roles().stream().map(Role::name).sorted().toList());
        if (mark != null) {
            claims.claim(Persons.MARK, mark);
        }
        if (person.unit() != null) {
            claims.claim(Persons.UNIT, person.unit());
        }
        if (person.via() != null) {
            claims.claim(Persons.ACTOR, Map.of("sub", person.via()));
        }
        var header = JwsHeader.with(MacAlgorithm.HS256).type(TYPE).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    JwtDecoder decoder() {
        var decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(Persons.validators(ISSUER, audience, TYPE)));
        return decoder;
    }
}
