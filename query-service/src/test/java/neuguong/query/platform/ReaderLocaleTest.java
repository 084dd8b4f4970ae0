package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLocaleTest {
    private final ReaderLocale locales = new ReaderLocale();

    @Test
    void a_page_is_vietnamese_whatever_the_browser_prefers() {
        var request = new MockHttpServletRequest("GET", "/");
        request.addPreferredLocale(Locale.ENGLISH);
        assertThat(language(request)).isEqualTo("vi");
    }

    @Test
    void a_page_is_english_once_its_reader_switched() {
        var request = new MockHttpServletRequest("GET", "/units");
        request.setCookies(new Cookie("lang", "en"));
        assertThat(language(request)).isEqualTo("en");
    }

    @Test
    void the_switch_is_stronger_than_what_was_kept() {
        var request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie("lang", "en"));
        request.setParameter("lang", "vi");
        assertThat(language(request)).isEqualTo("vi");
    }

    @Test
    void a_language_that_there_is_not_changes_nothing() {
        var request = new MockHttpServletRequest("GET", "/");
        request.setCookies(new Cookie("lang", "<script>"));
        request.setParameter("lang", "fr");
        assertThat(language(request)).isEqualTo("vi");
    }

    @Test
    void programs_say_their_language_by_a_header() {
        var request = new MockHttpServletRequest("GET", "/api/v1/exemplars");
        request.setCookies(new Cookie("lang", "vi"));
        request.addHeader("Accept-Language", "en-GB");
        request.addPreferredLocale(Locale.UK);
        assertThat(language(request)).isEqualTo("en");
    }

    private String language(MockHttpServletRequest request) {
        return locales.resolveLocale(request).getLanguage();
    }
}
