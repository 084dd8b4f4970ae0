package neuguong.command.locality;

import static neuguong.command.decide.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import neuguong.command.decide.Specification;
import neuguong.command.decide.Validity;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.SucceedLocality;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityLevel;
import neuguong.events.SuccessionExtent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocalitySpecification {
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate ON = LocalDate.of(2025, 7, 1);
    private static final Validity NEW = new Validity(ON, null);
    private static final LocalityEstablished COMMUNE =
            new LocalityEstablished("l1", "99004", "Phường Trúc", LocalityLevel.COMMUNE, "d1", FROM);

    private static Specification<LocalityCommand, LocalityDecider.State, LocalityEvent> locality() {
        return Specification.of(new LocalityDecider());
    }

    private static EstablishLocality establish(
            String code, LocalityLevel level, @Nullable String parent, @Nullable LocalityLevel parentLevel) {
        return new EstablishLocality("l1", code, "Phường Trúc", level, parent, parentLevel, FROM);
    }

    private static SucceedLocality succeed(String successor, SuccessionExtent extent) {
        return new SucceedLocality("l1", successor, NEW, extent, ON, null);
    }

    private static LocalitySucceeded succeeded(String successor, SuccessionExtent extent) {
        return new LocalitySucceeded(successor, extent, ON, null);
    }

    @Test
    void a_place_is_established_under_its_parent() {
        locality()
                .when(establish("99004", LocalityLevel.COMMUNE, "d1", LocalityLevel.DISTRICT))
                .then(COMMUNE);
    }

    @Test
    void only_a_province_has_no_parent_and_a_parent_is_of_a_higher_level() {
        locality().when(establish("99004", LocalityLevel.COMMUNE, null, null)).thenRejected(PARENT_MISSING);
        locality().when(establish("99004", LocalityLevel.COMMUNE, "d9", null)).thenRejected(LOCALITY_NOT_FOUND);
        locality()
                .when(establish("99004", LocalityLevel.COMMUNE, "l2", LocalityLevel.COMMUNE))
                .thenRejected(PARENT_LEVEL);
        locality()
                .when(establish("99", LocalityLevel.PROVINCE, null, null))
                .then(new LocalityEstablished("l1", "99", "Phường Trúc", LocalityLevel.PROVINCE, null, FROM));
    }

    @Test
    void a_code_has_the_form_of_its_level() {
        locality()
                .when(establish("9900", LocalityLevel.COMMUNE, "d1", LocalityLevel.DISTRICT))
                .thenRejected(CODE_INVALID);
        locality().when(establish("999", LocalityLevel.PROVINCE, null, null)).thenRejected(CODE_INVALID);
        locality()
                .when(establish("TO1", LocalityLevel.HAMLET, "l2", LocalityLevel.COMMUNE))
                .thenRejected(CODE_INVALID);
    }

    @Test
    void a_place_is_succeeded_as_a_whole_or_in_parts() {
        locality()
                .given(COMMUNE)
                .when(succeed("n1", SuccessionExtent.WHOLE))
                .then(succeeded("n1", SuccessionExtent.WHOLE));
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.PART))
                .when(succeed("n2", SuccessionExtent.PART))
                .then(succeeded("n2", SuccessionExtent.PART));
    }

    @Test
    void a_whole_succession_goes_with_no_other() {
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.WHOLE))
                .when(succeed("n2", SuccessionExtent.PART))
                .thenRejected(LOCALITY_SUCCEEDED);
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.PART))
                .when(succeed("n2", SuccessionExtent.WHOLE))
                .thenRejected(LOCALITY_SUCCEEDED);
    }

    @Test
    void the_same_succession_again_records_nothing() {
        locality()
                .given(COMMUNE, succeeded("n1", SuccessionExtent.PART))
                .when(succeed("n1", SuccessionExtent.PART))
                .thenNothing();
    }

    @Test
    void the_successor_is_another_place_that_exists_on_the_day() {
        locality().given(COMMUNE).when(succeed("l1", SuccessionExtent.WHOLE)).thenRejected(SUCCESSOR_IS_ITSELF);
        locality()
                .given(COMMUNE)
                .when(new SucceedLocality("l1", "n9", null, SuccessionExtent.WHOLE, ON, null))
                .thenRejected(LOCALITY_NOT_FOUND);
        locality()
                .given(COMMUNE)
                .when(new SucceedLocality(
                        "l1", "n1", new Validity(ON.plusDays(1), null), SuccessionExtent.WHOLE, ON, null))
                .thenRejected(LOCALITY_NOT_VALID);
    }

    @Test
    void a_place_is_not_succeeded_before_it_began() {
        locality()
                .given(COMMUNE)
                .when(new SucceedLocality("l1", "n1", new Validity(FROM, null), SuccessionExtent.WHOLE, FROM, null))
                .thenRejected(BEFORE_LOCALITY_BEGAN);
    }

    @Test
    void an_unknown_place_has_no_successor() {
        locality().when(succeed("n1", SuccessionExtent.WHOLE)).thenRejected(UNKNOWN_LOCALITY);
    }

    @Test
    void a_name_is_found_with_and_without_its_type_but_not_under_another() {
        assertThat(AdministrativeName.spellings("Tam Lư")).contains("tam lu", "xa tam lu", "huyen tam lu");
        assertThat(AdministrativeName.spellings("Xã Tam Lư")).containsExactly("xa tam lu", "tam lu");
        assertThat(AdministrativeName.spellings("TP Hải Phòng")).contains("thanh pho hai phong");
    }
}
