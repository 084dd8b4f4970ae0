package neuguong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static Person person(@Nullable String unit, Role... roles) {
        return new Person("urn:x", "ba.hoa", "Bà Hoa", Set.of(roles), unit, null);
    }

    private static Person of(Map<String, Object> claims) {
        return Persons.of(() -> claims);
    }

    @Test
    void a_clerk_is_bound_to_its_unit_and_the_board_to_none() {
        assertThat(person("u1", Role.CLERK).bound(Act.NOMINATE)).isEqualTo("u1");
        assertThat(person("u1", Role.BOARD).bound(Act.NOMINATE)).isNull();
    }

    @Test
    void a_clerk_who_is_an_auditor_too_reads_everything_and_acts_for_its_unit_only() {
        var both = person("u1", Role.CLERK, Role.AUDITOR);
        assertThat(both.bound(Act.REPLAY)).isNull();
        assertThat(both.bound(Act.NOMINATE)).isEqualTo("u1");
    }

    @Test
    void a_clerk_without_a_unit_is_bound_to_none() {
        assertThat(person(null, Role.CLERK).bound(Act.NOMINATE)).isEmpty();
    }

    @Test
    void somebody_without_a_role_may_nothing() {
        for (var act : Act.values()) {
            assertThat(person(null).may(act)).isFalse();
        }
    }

    @Test
    void claims_tell_who_it_is_and_roles_that_nobody_knows_are_passed_over() {
        var person = of(Map.of(
                "iss", "urn:x",
                "sub", "ba.hoa",
                "name", "Bà Hoa",
                "roles", List.of("clerk", "KING"),
                "unit", "NG-HND",
                "act", Map.of("sub", "cong-dich-vu")));
        assertThat(person)
                .isEqualTo(new Person("urn:x", "ba.hoa", "Bà Hoa", Set.of(Role.CLERK), "NG-HND", "cong-dich-vu"));
    }

    @Test
    void who_has_no_name_is_shown_by_the_subject() {
        assertThat(of(Map.of("iss", "urn:x", "sub", "ba.hoa")).displayName()).isEqualTo("ba.hoa");
    }
}
