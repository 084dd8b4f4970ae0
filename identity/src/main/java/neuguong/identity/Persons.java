package neuguong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** Reads a person from the claims of a token: {@code sub}, {@code name}, {@code roles}, {@code unit}, and {@code act} of RFC 8693. */
public final class Persons implements Converter<Jwt, AbstractAuthenticationToken> {
    static final String NAME = "name";
    static final String ROLES = "roles";
    static final String UNIT = "unit";
    static final String ACTOR = "act";

    /** The error of RFC 9470 for a sign-in that is not strong enough. */
    static final String TOO_WEAK = "insufficient_user_authentication";

    private static final String ACR = "acr";

    /** What stood in the file of users, in this installation's own tokens; see {@link LocalUsers#stillKnow}. */
    static final String MARK = "entry";

    /** By the very token that {@link RememberingDecoder} gives as long as it remembers it. */
    private final Cache<Jwt, PersonToken> made =
            Caffeine.newBuilder().weakKeys().build();

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return made.get(token, Persons::read);
    }

    private static PersonToken read(Jwt token) {
        return new PersonToken(of(token), token.getTokenValue(), token.getClaimAsString(MARK));
    }

    /** The person of some claims; roles that nobody knows grant nothing. */
    public static Person of(ClaimAccessor claims) {
        var subject = Objects.requireNonNull(claims.getClaimAsString(JwtClaimNames.SUB), "sub");
        return new Person(
                Objects.requireNonNull(claims.getClaimAsString(JwtClaimNames.ISS), "iss"),
                subject,
                Objects.requireNonNullElse(claims.getClaimAsString(NAME), subject),
                roles(claims.getClaimAsStringList(ROLES)),
                claims.getClaimAsString(UNIT),
                actor(claims.getClaimAsMap(ACTOR)));
    }

    private static Set<Role> roles(@Nullable List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            names.stream().map(String::valueOf).forEach(name -> Role.named(name).ifPresent(roles::add));
        }
        return roles;
    }

    private static @Nullable String actor(@Nullable Map<String, Object> act) {
        return act == null || act.get(JwtClaimNames.SUB) == null ? null : String.valueOf(act.get(JwtClaimNames.SUB));
    }

    /**
     * Asks how strongly a person was signed in.
     *
     * @param acr values of the claim {@code acr} of which one is needed; where there are none, nothing is asked
     */
    public static OAuth2TokenValidator<Jwt> strength(Set<String> acr) {
        return token -> acr.isEmpty() || acr.contains(String.valueOf(token.getClaimAsString(ACR)))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(TOO_WEAK, "the sign-in was not of the strength that is asked for", null));
    }

    /** What a token must fulfil besides its signature: who made it, for whom, of which type, and that it holds now and not for ever. */
    static List<OAuth2TokenValidator<Jwt>> validators(String issuer, String audience, String type) {
        var types = new JwtTypeValidator(type);
        types.setAllowEmpty(false);
        return List.of(
                new JwtTimestampValidator(),
                new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, meant -> meant != null && meant.contains(audience)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()),
                types);
    }
}
