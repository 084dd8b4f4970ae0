package neuguong.query.exemplar;

import static neuguong.query.Recorded.EXEMPLAR;
import static neuguong.query.Recorded.assessed;
import static neuguong.query.Recorded.awarded;
import static neuguong.query.Recorded.corrected;
import static neuguong.query.Recorded.events;
import static neuguong.query.Recorded.nominated;
import static neuguong.query.Recorded.rejected;
import static neuguong.query.Recorded.revised;
import static neuguong.query.Recorded.revoked;
import static neuguong.query.Recorded.selected;
import static neuguong.query.Recorded.transferred;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.contract.EventJson;
import neuguong.contract.RecordedEvent;
import neuguong.events.DomainEvent;
import neuguong.events.Grade;
import neuguong.events.Stage;
import neuguong.events.Standing;
import neuguong.query.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExemplarDocumentTest {
    private static final DomainEvent[] FULL_LIFE = {
        nominated(),
        revised("Đặng Thị Thuỳ", LocalDate.of(2021, 6, 21)),
        selected(),
        assessed(2021, Grade.HTT, "80"),
        assessed(2022, Grade.HT, "70.5"),
        corrected(2022, Grade.HTXS, "95"),
        awarded(2024),
        transferred(LocalDate.of(2025, 7, 1)),
        revoked()
    };

    @Test
    void a_nomination_opens_the_record_in_discovery() {
        var document = after(nominated());

        assertThat(document.stage()).isEqualTo(Stage.DISCOVERY);
        assertThat(document.standing()).isEqualTo(Standing.OPEN);
        assertThat(document.unitId()).isEqualTo(Recorded.UNIT);
        assertThat(document.localityId()).isEqualTo(Recorded.COMMUNE);
        assertThat(document.sequence()).isZero();
        assertThat(document.nameFolded()).isEqualTo("dang thi thuy");
        assertThat(document.textFolded()).contains("mo hinh trong lua huu co", "phat trien");
        assertThat(document.titleFolded()).isEqualTo("chu nhiem hop tac xa");
        assertThat(document.unassessedYears()).containsExactly(2021, 2022, 2023, 2024, 2025);
    }

    @Test
    void a_revision_reads_as_if_it_had_been_so_from_the_first() {
        var document = after(nominated(), revised("Đặng Thị Thúy", LocalDate.of(2022, 2, 1)));

        assertThat(document.name()).isEqualTo("Đặng Thị Thúy");
        assertThat(document.nominatedOn()).isEqualTo("2022-02-01");
        assertThat(document.places()).hasSize(1).first().extracting(Place::from).isEqualTo(LocalDate.of(2022, 2, 1));
        assertThat(document.stages())
                .hasSize(1)
                .first()
                .extracting(StageChange::on)
                .isEqualTo(LocalDate.of(2022, 2, 1));
        assertThat(document.years()).containsExactly(2022);
    }

    @Test
    void a_revision_after_a_transfer_does_not_undo_the_transfer() {
        var moved = new neuguong.events.ExemplarEvent.NominationRevised(movedNomination(), LocalDate.of(2021, 9, 1));

        var document = after(nominated(), transferred(LocalDate.of(2021, 8, 1)), moved);

        assertThat(document.unitId()).isEqualTo(Recorded.OTHER_UNIT);
        assertThat(document.places()).hasSize(2);
    }

    private static neuguong.events.Nomination movedNomination() {
        var n = Recorded.nomination("Đặng Thị Thuỳ", LocalDate.of(2021, 6, 20));
        return new neuguong.events.Nomination(
                n.subject(),
                n.category(),
                n.breadth(),
                n.aspects(),
                Recorded.OTHER_UNIT,
                n.sector(),
                n.otherSectors(),
                Recorded.OTHER_COMMUNE,
                null,
                n.title(),
                n.achievement(),
                n.nominatedOn(),
                null,
                null);
    }

    @Test
    void a_rejection_ends_the_record_with_its_reason() {
        var document = after(nominated(), rejected(LocalDate.of(2021, 7, 1)));

        assertThat(document.standing()).isEqualTo(Standing.REJECTED);
        assertThat(document.ending())
                .isEqualTo(new Ending(Standing.REJECTED, "Chưa đủ hồ sơ", LocalDate.of(2021, 7, 1), "15/TB-HĐ"));
    }

    @Test
    void a_selection_enters_fostering_by_its_decision() {
        var document = after(nominated(), selected());

        assertThat(document.stage()).isEqualTo(Stage.FOSTERING);
        assertThat(document.stages()).extracting(StageChange::stage).containsExactly(Stage.DISCOVERY, Stage.FOSTERING);
        assertThat(document.stages().getLast().decisionNumber()).isEqualTo("12/QĐ-UBND");
    }

    @Test
    void a_corrected_grade_is_effective_and_the_first_stays_visible() {
        var document = after(nominated(), assessed(2022, Grade.HT, "70.5"), corrected(2022, Grade.HTXS, "95"));

        assertThat(document.reviews()).hasSize(1);
        var review = document.reviews().getFirst();
        assertThat(review.grade()).isEqualTo(Grade.HTXS);
        assertThat(review.superseded())
                .extracting(YearReview.Superseded::grade, YearReview.Superseded::score, YearReview.Superseded::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Grade.HT, new BigDecimal("70.5"), "Tính sót điểm"));
        assertThat(document.yearGrades()).containsExactly("2022:HTXS");
        assertThat(document.latestGrade()).isEqualTo(Grade.HTXS);
    }

    @Test
    void reviews_come_in_the_order_of_their_years_whenever_they_were_recorded() {
        var document = after(nominated(), assessed(2023, Grade.HT, "1"), assessed(2021, Grade.HTT, "2"));

        assertThat(document.reviews()).extracting(YearReview::year).containsExactly(2021, 2023);
        assertThat(document.latestGrade()).isEqualTo(Grade.HT);
        assertThat(document.unassessedYears()).containsExactly(2022, 2024, 2025);
    }

    @Test
    void a_revoked_honour_is_found_no_more_and_stays_readable() {
        var document = after(nominated(), awarded(2024), revoked());

        assertThat(document.honours()).isEmpty();
        assertThat(document.yearHonours()).isEmpty();
        assertThat(document.honourLevels()).isEmpty();
        assertThat(document.years()).containsExactly(2021);
        assertThat(document.awards()).hasSize(1).first().matches(a -> !a.stands());
    }

    @Test
    void an_honour_counts_in_the_year_of_its_decision_and_not_of_its_achievement() {
        var document = after(nominated(), awarded(2024));

        assertThat(document.yearHonours()).containsExactly("2024:BK_TINH");
        assertThat(document.yearHonourLevels()).containsExactly("2024:PROVINCE");
        assertThat(document.years()).containsExactly(2021, 2024);
    }

    @Test
    void a_transfer_changes_where_it_belongs_and_keeps_where_it_did() {
        var document = after(nominated(), transferred(LocalDate.of(2025, 7, 1)));

        assertThat(document.unitId()).isEqualTo(Recorded.OTHER_UNIT);
        assertThat(document.localityId()).isEqualTo(Recorded.OTHER_COMMUNE);
        assertThat(document.places()).extracting(Place::unitId).containsExactly(Recorded.UNIT, Recorded.OTHER_UNIT);
    }

    @Test
    void nothing_but_a_nomination_can_come_first() {
        assertThatThrownBy(() -> after(selected())).isInstanceOf(IllegalStateException.class);
    }

    /** The document is stored and read again between batches, wherever these are cut. */
    @Test
    void a_document_that_was_stored_in_between_goes_on_as_if_it_had_not_been() {
        var events = events(EXEMPLAR, FULL_LIFE);
        var whole = fold(null, events);

        for (var cut = 1; cut < events.size(); cut++) {
            var stored = EventJson.MAPPER.writeValueAsBytes(fold(null, events.subList(0, cut)));
            var read = EventJson.MAPPER.readValue(stored, ExemplarDocument.class);

            assertThat(fold(read, events.subList(cut, events.size())))
                    .as("cut at %d", cut)
                    .isEqualTo(whole);
        }
    }

    static ExemplarDocument after(DomainEvent... events) {
        return fold(null, events(EXEMPLAR, events));
    }

    static ExemplarDocument fold(@Nullable ExemplarDocument before, List<RecordedEvent> events) {
        var document = before;
        for (var event : events) {
            document = ExemplarDocument.apply(document, event);
        }
        return java.util.Objects.requireNonNull(document);
    }
}
