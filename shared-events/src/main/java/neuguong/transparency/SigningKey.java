package neuguong.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A private key that signs notes, with the public one that belongs to it. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** A new one. */
    public static SigningKey generate(String name, VerifierKey.Kind kind) {
        var pair = Ed25519.generate();
        return new SigningKey(pair.getPrivate(), VerifierKey.of(name, kind, pair.getPublic()));
    }

    /**
     * Reads what {@link #text} writes: the private key as C2SP signed-note has it, a blank, the public key.
     *
     * @throws IllegalArgumentException where it is another text, or the two do not belong together
     */
    public static SigningKey parse(String text) {
        var keys = text.strip().split("\\s+", -1);
        var parts = keys.length == 2 && keys[0].startsWith(PREFIX)
                ? keys[0].substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "a signing key is PRIVATE+KEY+name+id+base64, a blank and its public key");
        }
        var material = Base64.getDecoder().decode(parts[2]);
        var key = new SigningKey(
                Ed25519.privateKey(Arrays.copyOfRange(material, 1, material.length)), VerifierKey.parse(keys[1]));
        if (!key.verifier.verifies("", key.sign("", Instant.EPOCH))) {
            throw new IllegalArgumentException("a private key and a public key that do not belong together");
        }
        return key;
    }

    /** The same key under another name, which makes other signatures of it: a note says whose it is. */
    public SigningKey named(String name) {
        return new SigningKey(secret, VerifierKey.of(name, verifier.kind(), verifier.key()));
    }

    /** Both keys, one line; to be kept secret. */
    public String text() {
        var material = Base64.getDecoder().decode(verifier.text().split("\\+", 3)[2]);
        System.arraycopy(Ed25519.bytes(secret.getEncoded()), 0, material, 1, Ed25519.KEY);
        return "%s%s+%s+%s %s"
                .formatted(
                        PREFIX,
                        verifier.name(),
                        HexFormat.of().toHexDigits(verifier.id()),
                        Base64.getEncoder().encodeToString(material),
                        verifier.text());
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs a note's text.
     *
     * @param at said by a cosignature only
     */
    public SignedNote.Signature sign(String text, Instant at) {
        var second = at.getEpochSecond();
        return switch (verifier.kind()) {
            case ED25519 -> signature(0, Ed25519.sign(secret, text.getBytes(StandardCharsets.UTF_8)), second);
            case COSIGNATURE -> signature(8, Ed25519.sign(secret, VerifierKey.cosigned(second, text)), second);
        };
    }

    private SignedNote.Signature signature(int timed, byte[] signed, long second) {
        var blob = ByteBuffer.allocate(4 + timed + signed.length).putInt(verifier.id());
        if (timed > 0) {
            blob.putLong(second);
        }
        return new SignedNote.Signature(verifier.name(), blob.put(signed).array());
    }
}
