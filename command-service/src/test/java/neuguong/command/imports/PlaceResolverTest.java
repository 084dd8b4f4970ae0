package neuguong.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import neuguong.command.decide.Validity;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.locality.Localities.Place;
import neuguong.events.LocalityLevel;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceResolverTest {
    private static final LocalDate BEFORE = LocalDate.of(2022, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 12, 31);
    private static final LocalDate BASELINE = LocalDate.of(2021, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final String ID = "01900000-0000-7000-8000-000000000001";

    private static final List<Place> PLACES = List.of(
            old("tinh", LocalityLevel.PROVINCE, "81", "Tỉnh Sông Xa", null),
            old("huyen", LocalityLevel.DISTRICT, "811", "Huyện Đá Bạc", "tinh"),
            old("thixa", LocalityLevel.DISTRICT, "812", "Thị xã Đá Bạc", "tinh"),
            old("hoa", LocalityLevel.DISTRICT, "813", "Huyện Hòa Mỹ", "tinh"),
            old("xa", LocalityLevel.COMMUNE, "81001", "Xã Suối Mơ", "hoa"),
            old("khac", LocalityLevel.PROVINCE, "82", "Thành phố Cửa Bể", null),
            old("xakhac", LocalityLevel.COMMUNE, "82001", "Xã Suối Mơ", "khac"),
            fresh("tinhmoi", LocalityLevel.PROVINCE, "81", "Tỉnh Sông Xa", null),
            fresh("xamoi", LocalityLevel.COMMUNE, "81001", "Xã Suối Mơ", "tinhmoi"),
            fresh("dackhu", LocalityLevel.COMMUNE, "81009", "Đặc khu Hòn Xa", "tinhmoi"));

    private static Place old(String id, LocalityLevel level, String code, String name, @Nullable String parent) {
        return new Place(id, level, code, name, parent, new Validity(BASELINE, REFORM.minusDays(1)));
    }

    private static Place fresh(String id, LocalityLevel level, String code, String name, @Nullable String parent) {
        return new Place(id, level, code, name, parent, new Validity(REFORM, null));
    }

    private final PlaceResolver places = new PlaceResolver(new PlaceResolver.Register() {
        @Override
        public boolean has(String id) {
            return id.equals(ID);
        }

        @Override
        public Optional<Place> coded(LocalityLevel level, String code, LocalDate day) {
            return PLACES.stream()
                    .filter(p -> p.level() == level
                            && p.code().equals(code)
                            && p.validity().includes(day))
                    .findFirst();
        }

        @Override
        public List<Place> named(String name, LocalDate day) {
            var wanted = Text.fold(name);
            return PLACES.stream()
                    .filter(p -> p.validity().includes(day))
                    .filter(p -> Text.fold(p.name()).equals(wanted)
                            || Text.fold(p.name())
                                    .replaceFirst("^(tinh|huyen|thi xa|thanh pho|xa|dac khu) ", "")
                                    .equals(wanted))
                    .toList();
        }
    });

    private void refused(String text, LocalDate day, String code, String tried) {
        assertThatExceptionOfType(RowRefused.class)
                .isThrownBy(() -> places.resolve(text, day))
                .satisfies(e -> {
                    assertThat(e.faults().getFirst().code()).isEqualTo(code);
                    assertThat(e.faults().getFirst().vi()).contains(tried);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sông Xa | tinh",
                "Tỉnh Sông Xa | tinh",
                "CỬA BỂ | khac",
                "Hoà Mỹ, Sông Xa | hoa",
                "Suối Mơ, huyện Hòa Mỹ, tỉnh Sông Xa | xa",
                "81001 | xa",
                "813 | hoa",
                "82 | khac"
            })
    void a_place_is_found_by_its_path_or_code(String text, String id) {
        assertThat(places.resolve(text, BEFORE)).isEqualTo(id);
    }

    @Test
    void the_same_text_means_another_place_on_another_day() {
        assertThat(places.resolve("Sông Xa", AFTER)).isEqualTo("tinhmoi");
        assertThat(places.resolve("Suối Mơ, Sông Xa", AFTER)).isEqualTo("xamoi");
        assertThat(places.resolve("81001", AFTER)).isEqualTo("xamoi");
        assertThat(places.resolve("đặc khu Hòn Xa, Sông Xa", AFTER)).isEqualTo("dackhu");
    }

    @Test
    void an_id_is_taken_as_it_is() {
        assertThat(places.resolve(ID, BEFORE)).isEqualTo(ID);
    }

    @Test
    void a_commune_or_district_alone_is_never_enough_even_where_its_name_is_the_only_one() {
        refused("Hòa Mỹ", BEFORE, "LOCALITY_NEEDS_PROVINCE", "Huyện Hòa Mỹ (813)");
        refused("đặc khu Hòn Xa", AFTER, "LOCALITY_NEEDS_PROVINCE", "Đặc khu Hòn Xa (81009)");
    }

    @Test
    void a_level_that_is_left_out_is_not_filled_in() {
        refused(
                "Suối Mơ, Sông Xa",
                BEFORE,
                "LOCALITY_PART_UNKNOWN",
                "Tỉnh Sông Xa không có địa phương nào tên 'Suối Mơ'");
    }

    @Test
    void a_part_that_is_no_place_is_named() {
        refused("làng Chài, xã Suối Mơ, Sông Xa", AFTER, "LOCALITY_PART_UNKNOWN", "'làng Chài'");
        refused("Trường TH Suối Mơ, Sông Xa", AFTER, "LOCALITY_PART_UNKNOWN", "'Trường TH Suối Mơ'");
        refused("xã Suối Mơ (huyện Hòa Mỹ cũ → tỉnh Sông Xa)", AFTER, "LOCALITY_PROVINCE_UNKNOWN", "→");
        refused("Suối Mơ, ", AFTER, "LOCALITY_PROVINCE_UNKNOWN", "''");
    }

    @Test
    void two_places_of_one_name_in_one_parent_are_told_apart_by_their_type() {
        refused("Đá Bạc, Sông Xa", BEFORE, "LOCALITY_AMBIGUOUS", "Huyện Đá Bạc (811), Thị xã Đá Bạc (812)");
        assertThat(places.resolve("thị xã Đá Bạc, Sông Xa", BEFORE)).isEqualTo("thixa");
    }

    @Test
    void a_code_of_another_time_is_refused() {
        refused("813", AFTER, "LOCALITY_CODE_UNKNOWN", "'813'");
    }
}
