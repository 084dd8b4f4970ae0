package neuguong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import neuguong.events.SubjectKind;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void the_catalogue_has_the_64_honours_and_24_sectors_named_in_both_languages() {
        assertThat(Honour.all()).hasSize(64).allSatisfy(h -> {
            assertThat(h.vi()).isNotBlank();
            assertThat(h.en()).isNotBlank();
            assertThat(h.versions()).isNotEmpty();
            assertThat(h.subjects()).isNotEmpty();
        });
        assertThat(Sector.all()).hasSize(24).extracting(Sector::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_regime_follows_the_decision_date() {
        var fighter = Honour.of("CSTD_TINH").orElseThrow();
        assertThat(fighter.inForceOn(LocalDate.of(2023, 12, 31)).orElseThrow().regime())
                .startsWith("Law 15/2003");
        assertThat(fighter.inForceOn(LocalDate.of(2024, 1, 1)).orElseThrow().regime())
                .startsWith("Law 06/2022");
        assertThat(fighter.inForceOn(LocalDate.of(2004, 6, 30))).isEmpty();
    }

    @Test
    void an_honour_of_the_district_ends_with_the_district_level() {
        var letter = Honour.of("GK_HUYEN").orElseThrow();
        assertThat(letter.inForceOn(LocalDate.of(2025, 6, 30))).isPresent();
        assertThat(letter.inForceOn(LocalDate.of(2025, 7, 1))).isEmpty();
    }

    @Test
    void versions_of_an_honour_do_not_overlap() {
        assertThat(Honour.all())
                .allSatisfy(h -> assertThat(h.versions().stream()
                                .filter(v -> v.inForceOn(LocalDate.of(2023, 12, 31))
                                        && v.inForceOn(LocalDate.of(2024, 1, 1))))
                        .isEmpty());
    }

    @Test
    void the_cultural_family_title_is_open_to_households_only() {
        assertThat(Honour.of("GDVH").orElseThrow().subjects()).containsExactly(SubjectKind.HOUSEHOLD);
    }
}
