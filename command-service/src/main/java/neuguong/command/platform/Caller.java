package neuguong.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import neuguong.identity.Person;
import neuguong.identity.PersonToken;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command, and on what terms.
 *
 * @param person who acts, with the program that acts for them, if any
 * @param correlationId shared by all that one request leads to: the request's id, or the import's
 * @param expectedVersion the version that If-Match names, or null
 * @param idempotencyKey the key under which the answer is kept, or null
 * @param requestHash SHA-256, in hex, of method, path and body, by which a reused key is told from a repeated request;
 *     empty where a request has no key
 * @param keepForEver whether the key never expires, as for an imported row
 */
public record Caller(
        Person person,
        String correlationId,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        String requestHash,
        boolean keepForEver) {
    /** Of the caller in a command's metadata, from which events inherit the rest by name. */
    static final String KEY = "caller";

    static final String ACTOR = "actor";
    static final String ACTOR_NAME = "actorName";
    static final String ISSUER = "issuer";
    static final String VIA = "via";
    static final String CORRELATION_ID = "correlationId";

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /**
     * Reads the caller of a request.
     *
     * @throws InvalidHeader where a header is not of its form
     */
    static Caller of(HttpServletRequest request, byte[] body, String correlationId) {
        if (!(request.getUserPrincipal() instanceof PersonToken token)) {
            throw new IllegalStateException("a command came by an address that is open to all");
        }
        var person = token.getPrincipal();
        var expected = header(request, "If-Match")
                .filter(v -> !v.equals("*"))
                .map(Caller::version)
                .orElse(null);
        var key = header(request, "Idempotency-Key").map(Caller::key).orElse(null);
        return new Caller(person, correlationId, expected, key, key == null ? "" : hash(request, person, body), false);
    }

    /** The caller that acts for one row of an import: repeating the row gives its first answer, for ever. */
    public static Caller ofRow(Person person, String importId, String key, byte[] row) {
        return new Caller(person, importId, null, key, hash(key.getBytes(StandardCharsets.UTF_8), row), true);
    }

    /** The same caller for a command that follows from the first, which has no version or key of its own. */
    public Caller following() {
        return new Caller(person, correlationId, null, null, requestHash, false);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).map(String::strip);
    }

    private static Long version(String value) {
        var matcher = ETAG.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidHeader("If-Match");
        }
        return Long.valueOf(matcher.group(1));
    }

    private static String key(String value) {
        if (!IDEMPOTENCY_KEY.matcher(value).matches()) {
            throw new InvalidHeader("Idempotency-Key");
        }
        return value;
    }

    /** The person belongs to it, so that nobody is given the answer to another's request. */
    private static String hash(HttpServletRequest request, Person person, byte[] body) {
        var head =
                String.join("\n", request.getMethod(), request.getRequestURI(), person.issuer(), person.subject(), "");
        return hash(head.getBytes(StandardCharsets.UTF_8), body);
    }

    private static String hash(byte[] head, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A request header that is not of its form. */
    static final class InvalidHeader extends RuntimeException {
        private final String header;

        InvalidHeader(String header) {
            super(header);
            this.header = header;
        }

        String header() {
            return header;
        }
    }
}
