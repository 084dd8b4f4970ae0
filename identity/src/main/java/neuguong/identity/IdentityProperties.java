package neuguong.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Who vouches for callers: an OpenID Connect issuer, or else a file of users of this installation's own.
 *
 * @param issuer address of the issuer; with it neither users nor tokens of this installation's own count
 * @param audience what a token must be meant for
 * @param tokenType the {@code typ} that a token must have
 * @param algorithms by which it may be signed
 * @param acr how strongly a person must have been signed in, by values of {@code acr} of which one is needed; empty: however the issuer does it
 * @param usersFile the users of this installation; see {@link UserFile}
 * @param tokenKeyFile what signs this installation's own tokens, the same for both services
 * @param tokenLife how long such a token is good
 * @param limits how much one person may ask for
 */
@ConfigurationProperties("neuguong.identity")
record IdentityProperties(
        @Nullable String issuer,
        String audience,
        String tokenType,
        Set<SignatureAlgorithm> algorithms,
        Set<String> acr,
        @Nullable Path usersFile,
        @Nullable Path tokenKeyFile,
        Duration tokenLife,
        Limits limits) {

    /**
     * How much one person, or one address that has not signed in, may ask for each minute; 0 is without bound.
     *
     * @param requests of any kind
     * @param exports whole results, histories, bundles
     * @param imports files
     * @param signIns attempts to sign in or to get a token, by address
     */
    record Limits(int requests, int exports, int imports, int signIns) {}

    boolean hasIssuer() {
        return issuer != null && !issuer.isBlank();
    }

    boolean hasUsers() {
        return usersFile != null && !usersFile.toString().isBlank();
    }
}
