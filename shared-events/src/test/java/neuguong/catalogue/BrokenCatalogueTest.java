package neuguong.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program refuses to start with a catalogue that it cannot rely on, and says where it is broken. */
class BrokenCatalogueTest {
    private static final String NEW = "\"regime\":\"Law B\",\"validFrom\":\"2024-01-01\",\"evidence\":\"source\"";
    private static final String OLD =
            "\"regime\":\"Law A\",\"validFrom\":\"2004-07-01\",\"validTo\":\"2023-12-31\",\"evidence\":\"source\"";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"wish"}                                                             | INDIVIDUAL               | unknown leaf wish
            {"all":[{"type":"ref","code":"B"},{"any":[{"type":"wish"}]}]}               | INDIVIDUAL/all[1]/any[0] | unknown leaf wish
            {"kind":"award"}                                                            | INDIVIDUAL               | "type" is missing
            {"type":"award","code":"NONE","count":1}                                    | INDIVIDUAL               | unknown honour NONE
            {"any":[{"type":"award","code":"B","count":1},{"type":"ref","code":"NO"}]}  | INDIVIDUAL/any[1]        | unknown honour NO
            {"type":"meets_standard_of","codes":["B","NO"]}                             | INDIVIDUAL               | unknown honour NO
            {"type":"award","code":"B","count":2,"afterAward":"NO"}                     | INDIVIDUAL               | unknown honour NO
            {"type":"year_grade","grade":"HTT","years":2,"afterAward":"NO"}             | INDIVIDUAL               | unknown honour NO
            {"type":"years_since_award","codes":["NO"],"years":2}                       | INDIVIDUAL               | unknown honour NO
            {"type":"member_share","code":"NO","share":0.5}                             | INDIVIDUAL               | unknown honour NO
            {"type":"member_has_award","code":"NO","count":1}                           | INDIVIDUAL               | unknown honour NO
            {"type":"selected_among","code":"NO"}                                       | INDIVIDUAL               | unknown honour NO
            {"type":"not_eligible_for","code":"NO"}                                     | INDIVIDUAL               | unknown honour NO
            {"type":"no_year_reuse","code":"NO"}                                        | INDIVIDUAL               | unknown honour NO
            {"type":"award","code":"B","count":0}                                       | INDIVIDUAL               | "count" must be a whole number from 1
            {"type":"award","code":"B","count":"2"}                                     | INDIVIDUAL               | "count" must be a whole number from 1
            {"type":"award","code":"B"}                                                 | INDIVIDUAL               | "count" must be a whole number from 1
            {"type":"award","code":" ","count":1}                                       | INDIVIDUAL               | "code" is missing
            {"type":"year_grade","grade":"BEST","years":1}                              | INDIVIDUAL               | unknown grade BEST
            {"type":"leads_cluster","scope":"WORLD"}                                    | INDIVIDUAL               | unknown scope WORLD
            {"type":"members_completed_task","share":1.01}                              | INDIVIDUAL               | "share" must be above 0 and at most 1
            {"type":"members_completed_task","share":0}                                 | INDIVIDUAL               | "share" must be above 0 and at most 1
            {"type":"members_completed_task"}                                           | INDIVIDUAL               | "share" must be above 0 and at most 1
            {"type":"members_completed_task","share":"1"}                               | INDIVIDUAL               | "share" must be above 0 and at most 1
            {"type":"judgement","key":"K","vi":"tốt"}                                   | INDIVIDUAL               | "en" is missing
            {"all":[]}                                                                  | INDIVIDUAL               | "all" must be alone and a list that is not empty
            {"all":{"type":"ref"}}                                                      | INDIVIDUAL               | "all" must be alone and a list that is not empty
            {"any":[{"type":"ref","code":"B"}],"all":[]}                                | INDIVIDUAL               | "all" must be alone and a list that is not empty
            {"type":"meets_standard_of","codes":[]}                                     | INDIVIDUAL               | "codes" must be a list that is not empty
            {"type":"meets_standard_of","codes":"B"}                                    | INDIVIDUAL               | "codes" must be a list that is not empty
            {"type":"meets_standard_of"}                                                | INDIVIDUAL               | "codes" must be a list that is not empty
            {"all":[{"type":"award","code":"B","count":1,"sameWindow":true}]}           | INDIVIDUAL               | a window is spoken of, and no years in a row open one
            """)
    void a_rule_that_cannot_be_read_names_its_place(String rule, String path, String what) {
        refused(honour("A", NEW, rule) + "," + honour("B", NEW, null), "A, Law B, " + path, what);
    }

    @Test
    void a_rule_for_a_subject_that_the_honour_is_not_open_to_is_refused() {
        var other =
                honour("A", NEW, "{\"type\":\"no_member_discipline\"}").replace("{\"INDIVIDUAL\"", "{\"COLLECTIVE\"");
        refused(other, "A, Law B, COLLECTIVE", "the honour is not open to this subject");
    }

    @Test
    void a_cycle_of_prerequisites_is_named_step_by_step() {
        refused(
                honour("A", NEW, award("B")) + "," + honour("B", NEW, grade("C")) + "," + honour("C", NEW, ref("A")),
                "A, Law B, INDIVIDUAL",
                "a cycle of prerequisites: A <- B <- C <- A");
        refused(honour("A", OLD, award("A")), "A, Law A, INDIVIDUAL", "a cycle of prerequisites: A <- A");
    }

    @Test
    void two_laws_may_have_two_orders() {
        var a = honour("A", OLD, award("B")).replace("]}", ",{" + NEW + "}]}");
        var b = honour("B", NEW, award("A"));
        assertThat(read(a + "," + b)).containsOnlyKeys("A", "B");
    }

    @Test
    void a_rule_is_borrowed_under_the_same_law_only() {
        refused(
                honour("A", NEW, ref("B")) + "," + honour("B", OLD, null),
                "A, Law B, INDIVIDUAL",
                "B has no rule under the same law");
    }

    @Test
    void validities_must_not_overlap_nor_end_before_they_begin() {
        var overlapping = NEW.replace("2024-01-01", "2023-12-31");
        refused(
                honour("A", OLD, null).replace("]}", ",{" + overlapping + "}]}"),
                "A, Law B",
                "it overlaps with another version of the honour");
        refused(
                honour("A", NEW, null).replace("]}", ",{" + OLD.replace("2023-12-31", "2024-01-01") + "}]}"),
                "A, Law A",
                "it overlaps with another version of the honour");
        refused(honour("A", OLD.replace("2023-12-31", "2004-06-30"), null), "A, Law A", "it ends before it begins");
        assertThat(read(honour("A", OLD, null).replace("]}", ",{" + NEW + "}]}")))
                .hasSize(1);
        assertThat(read(honour("A", OLD.replace("2023-12-31", "2004-07-01"), null)))
                .hasSize(1);
    }

    @Test
    void an_honour_is_there_once() {
        refused(honour("A", NEW, null) + "," + honour("A", OLD, null), "A", "the honour is there twice");
    }

    @Test
    void a_file_that_is_no_catalogue_is_refused() {
        assertThatExceptionOfType(BrokenCatalogueException.class)
                .isThrownBy(() -> Catalogue.read(new ByteArrayInputStream("[".getBytes(UTF_8))))
                .matches(e -> e.where().equals("the file"));
    }

    private static String honour(String code, String version, @Nullable String rule) {
        return """
                {"code":"%s","vi":"%s","en":"%s","kind":"TITLE","category":"","level":"PROVINCE","subjects":["INDIVIDUAL"],
                 "openTo":["individual"],"frequency":"ANY","versions":[{%s%s}]}""".formatted(code, code, code, version, rule == null ? "" : ",\"rules\":{\"INDIVIDUAL\":" + rule + "}");
    }

    private static String award(String code) {
        return "{\"type\":\"award\",\"code\":\"" + code + "\",\"count\":1}";
    }

    private static String grade(String after) {
        return "{\"type\":\"year_grade\",\"grade\":\"HTT\",\"years\":2,\"afterAward\":\"" + after + "\"}";
    }

    private static String ref(String code) {
        return "{\"any\":[{\"type\":\"no_member_discipline\"},{\"type\":\"ref\",\"code\":\"" + code + "\"}]}";
    }

    private static Map<String, Honour> read(String honours) {
        return Catalogue.read(new ByteArrayInputStream(("{\"honours\":[" + honours + "]}").getBytes(UTF_8)));
    }

    private static void refused(String honours, String where, String what) {
        assertThatExceptionOfType(BrokenCatalogueException.class)
                .isThrownBy(() -> read(honours))
                .withMessage("the honours catalogue is broken at " + where + ": " + what)
                .matches(e -> e.where().equals(where));
    }
}
