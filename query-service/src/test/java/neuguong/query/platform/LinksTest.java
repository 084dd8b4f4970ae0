package neuguong.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void a_value_is_put_on_beside_the_others_and_off_again() {
        var on = links("stage", "FOSTERING").toggled("stage", "REVIEW");
        assertThat(on).hasToString("/?stage=FOSTERING&stage=REVIEW");
        assertThat(on.toggled("stage", "FOSTERING")).hasToString("/?stage=REVIEW");
    }

    @Test
    void a_change_of_the_question_leads_to_the_first_page() {
        assertThat(links("cursor", "c").toggled("stage", "REVIEW")).hasToString("/?stage=REVIEW");
    }

    @Test
    void a_change_of_the_language_stays_on_the_page() {
        assertThat(links("cursor", "c").with("lang", "en")).hasToString("/?cursor=c&lang=en");
    }

    @Test
    void the_next_page_keeps_the_question() {
        assertThat(links("q", "lúa").at("c1")).hasToString("/?q=l%C3%BAa&cursor=c1");
    }

    @Test
    void what_would_break_out_of_a_link_is_encoded() {
        assertThat(links("q", "\"><script>&a=b#c").toString()).isEqualTo("/?q=%22%3E%3Cscript%3E%26a%3Db%23c");
    }

    @Test
    void fields_left_blank_in_a_form_are_left_out() {
        assertThat(links("q", " ")).hasToString("/");
    }

    @Test
    void a_form_sends_again_what_it_does_not_show() {
        var all = new LinkedHashMap<String, String[]>();
        all.put("q", new String[] {"a"});
        all.put("stage", new String[] {"REVIEW", "DISCOVERY"});
        all.put("cursor", new String[] {"c"});
        assertThat(Links.of("/", all).forForm(List.of("q")).parameters())
                .isEqualTo(Map.of("stage", List.of("REVIEW", "DISCOVERY")));
    }

    private static Links links(String name, String value) {
        return Links.of("/", Map.of(name, new String[] {value}));
    }
}
