package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentDigestTest {
    private static final byte[] SEALED = sealed("{\"id\":\"a\",\"name\":\"Bùi Văn Lành\"}");

    @Test
    void a_document_as_it_was_written_fits() {
        assertThat(DocumentDigest.fits("a", 3, SEALED)).isTrue();
        assertThat(text(SEALED))
                .startsWith("{\"id\":\"a\",\"name\":\"Bùi Văn Lành\",\"digest\":\"")
                .endsWith("\"}");
    }

    @Test
    void another_text_another_id_and_another_version_do_not_fit() {
        assertThat(DocumentDigest.fits("a", 3, bytes(text(SEALED).replace("Lành", "Khác"))))
                .isFalse();
        assertThat(DocumentDigest.fits("b", 3, SEALED)).isFalse();
        assertThat(DocumentDigest.fits("a", 4, SEALED)).isFalse();
    }

    @Test
    void a_document_without_a_digest_does_not_fit() {
        assertThat(DocumentDigest.fits("a", 3, bytes("{}"))).isFalse();
        assertThat(DocumentDigest.fits("a", 3, bytes("{\"id\":\"a\",\"name\":\"Bùi Văn Lành, ở xã Đông\"}")))
                .isFalse();
    }

    private static byte[] sealed(String json) {
        return DocumentDigest.sealed("a", 3, bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
