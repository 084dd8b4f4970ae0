package neuguong.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.Narration.Told;
import neuguong.contract.EventJson;
import neuguong.events.AwardOrigin;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.DomainEvent;
import neuguong.events.ErasureGround;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationPresented;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.ExemplarEvent.PersonalDataErased;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityLevel;
import neuguong.events.Nomination;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A history is told in sentences, by the names that all who are in it had on their days. */
class NarrationTest {
    private static final String EXEMPLAR = "01890a5d-ac96-774b-bcce-b302099a8099";
    private static final LocalDate NOMINATED = LocalDate.of(2021, 6, 20);

    private final Register register = new Register();

    /** Names as a table would give them, and how often it was asked. */
    private static final class Register implements Names {
        private final Map<String, Called> names = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        Register knows(String id, DomainEvent... events) {
            var called = new Called();
            IntStream.range(0, events.length).forEach(i -> called.learn(i, events[i]));
            names.put(id, called);
            return this;
        }

        @Override
        public Map<String, Called> of(Collection<String> ids) {
            asked.addAll(ids);
            var found = new HashMap<>(names);
            found.keySet().retainAll(ids);
            return found;
        }
    }

    static Line line(long position, String aggregateId, long sequence, DomainEvent event) {
        var type = EventType.of(event.getClass());
        return new Line(
                position,
                aggregateId,
                sequence,
                type.name(),
                type.revision(),
                Instant.parse("2023-01-31T17:00:00Z"),
                "can-bo",
                null,
                null,
                event.validOn(),
                EventJson.encode(event),
                "{}".getBytes(StandardCharsets.UTF_8),
                new byte[32]);
    }

    static Nomination nomination(String name, String achievement) {
        return new Nomination(
                new Subject(SubjectKind.INDIVIDUAL, name, null, null),
                Category.ADVANCED_EXEMPLAR,
                Breadth.COMPREHENSIVE,
                List.of(),
                "u1",
                "0007",
                List.of(),
                "x1",
                null,
                null,
                achievement,
                NOMINATED,
                null,
                null);
    }

    private Told told(long sequence, DomainEvent event) throws IOException {
        return new Narration(register)
                .tell(List.of(line(1, EXEMPLAR, sequence, event)))
                .getFirst();
    }

    @Test
    void a_nomination_names_unit_and_place_as_they_were_then() throws IOException {
        var nominated = new ExemplarNominated(EXEMPLAR, nomination("Vàng Thị Mỷ", "Trồng lúa hữu cơ"));
        register.knows(EXEMPLAR, nominated)
                .knows(
                        "u1",
                        new UnitRegistered(
                                "u1", "U1", "UBND xã Quản Bạ", UnitType.LOCALITY, null, "x1", LocalDate.of(2021, 1, 1)),
                        new UnitRenamed("UBND xã Quản Bạ mới", LocalDate.of(2025, 7, 1), null))
                .knows("x1", place("x1", "Xã Quản Bạ", LocalityLevel.COMMUNE, "h1"))
                .knows("h1", place("h1", "Huyện Quản Bạ", LocalityLevel.DISTRICT, "t1"))
                .knows("t1", place("t1", "Tỉnh Hà Giang", LocalityLevel.PROVINCE, null));

        var told = told(0, nominated);

        assertThat(told.name()).isEqualTo("Vàng Thị Mỷ");
        assertThat(told.sentence())
                .startsWith("Giới thiệu Cá nhân “Vàng Thị Mỷ”")
                .endsWith("đơn vị UBND xã Quản Bạ, tại Xã Quản Bạ, Huyện Quản Bạ, Tỉnh Hà Giang. Trồng lúa hữu cơ");
    }

    private static LocalityEstablished place(String id, String name, LocalityLevel level, @Nullable String parent) {
        return new LocalityEstablished(id, "98", name, level, parent, LocalDate.of(2021, 1, 1));
    }

    @Test
    void a_presentation_names_the_honour_of_its_award() throws IOException {
        var awarded = new CommendationAwarded(
                "c1", "BK_TINH", NOMINATED, NOMINATED, "12/QĐ-UBND", NOMINATED, "UBND tỉnh", AwardOrigin.ELSEWHERE);
        register.knows(EXEMPLAR, new ExemplarNominated(EXEMPLAR, nomination("Vàng Thị Mỷ", "Lúa")), awarded);

        assertThat(told(2, new CommendationPresented("c1", NOMINATED, "Hội nghị điển hình"))
                        .sentence())
                .startsWith("Trao Bằng khen")
                .endsWith(": Hội nghị điển hình");
    }

    @Test
    void an_exemplar_has_the_name_that_it_had_after_the_event() throws IOException {
        var nominated = new ExemplarNominated(EXEMPLAR, nomination("Vàng Thị My", "Lúa"));
        register.knows(
                EXEMPLAR, nominated, new NominationRevised(nomination("Vàng Thị Mỷ", "Lúa"), LocalDate.of(2021, 7, 1)));

        assertThat(told(0, nominated).name()).isEqualTo("Vàng Thị My");
        assertThat(told(2, new CommendationPresented("c1", NOMINATED, null)).name())
                .isEqualTo("Vàng Thị Mỷ");
    }

    @Test
    void a_name_that_was_erased_is_told_nowhere() throws IOException {
        var nominated = new ExemplarNominated(EXEMPLAR, nomination("Vàng Thị Mỷ", "Vàng Thị Mỷ trồng lúa"));
        register.knows(
                EXEMPLAR,
                nominated,
                new PersonalDataErased(ErasureGround.NO_LONGER_NEEDED, "3/QĐ", LocalDate.of(2024, 1, 1), null));

        var told = told(0, nominated);

        assertThat(told.name()).isEqualTo(Subject.WITHHELD);
        assertThat(told.sentence()).doesNotContain("Vàng").contains(Subject.WITHHELD + " trồng lúa");
    }

    @Test
    void whoever_is_not_known_is_told_by_the_id() throws IOException {
        var told = told(1, new ExemplarTransferred("u1", "u2", "x1", "x1", "Sắp xếp", NOMINATED, null));

        assertThat(told).isEqualTo(new Told(EXEMPLAR, "Chuyển từ u1 sang u2: Sắp xếp"));
    }

    @Test
    void a_row_that_cannot_be_read_says_so_and_holds_up_no_other() throws IOException {
        var good = line(2, EXEMPLAR, 1, new CommendationPresented("c1", NOMINATED, null));
        var bad = new Line(
                1,
                "x",
                0,
                good.type(),
                "1",
                good.recordedAt(),
                null,
                null,
                null,
                NOMINATED,
                new byte[] {'?'},
                new byte[0],
                new byte[32]);

        assertThat(new Narration(register).tell(List.of(bad, good)))
                .extracting(Told::sentence)
                .containsExactly("(không đọc được nội dung đã lưu)", "Trao");
    }

    @Test
    void names_are_asked_for_once_as_long_as_they_are_not_too_many() throws IOException {
        var narration = new Narration(register);
        for (var i = 0; i < 3_000; i++) {
            register.knows("e" + i, new ExemplarNominated("e" + i, nomination("Tên " + i, "Lúa")));
        }
        for (var round = 0; round < 2; round++) {
            narration.tell(List.of(line(1, "e0", 1, new CommendationPresented("c1", NOMINATED, null))));
        }
        assertThat(register.asked).containsOnlyOnce("e0");
        for (var i = 1; i < 3_000; i++) {
            narration.tell(List.of(line(1, "e" + i, 1, new CommendationPresented("c1", NOMINATED, null))));
        }
        assertThat(narration.tell(List.of(line(1, "e0", 1, new CommendationPresented("c1", NOMINATED, null)))))
                .extracting(Told::name)
                .containsExactly("Tên 0");
        assertThat(register.asked.stream().filter("e0"::equals)).hasSize(2);
    }
}
