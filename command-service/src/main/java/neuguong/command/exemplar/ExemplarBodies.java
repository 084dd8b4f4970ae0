package neuguong.command.exemplar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import neuguong.command.exemplar.ExemplarCommand.Revision;
import neuguong.command.platform.Legible;
import neuguong.events.Assessment;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Grade;
import neuguong.events.Nomination;
import neuguong.events.PersonalData;
import neuguong.events.RevocationGround;
import neuguong.events.Subject;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The request bodies of an exemplar's commands: what the fields are called and how large they may be. */
public final class ExemplarBodies {
    private static final PersonalData.Known NOTHING = new PersonalData.Known(null, null, null, null, null);

    private ExemplarBodies() {}

    public record SubjectBody(
            @NotNull SubjectKind kind,
            @NotNull @Size(min = 1, max = 300) @Legible String name,
            @Nullable SubjectClass subjectClass,
            @Nullable @Min(1900) @Max(2025) Integer birthYear,
            @Nullable LocalDate birthDate,
            @Nullable @CitizenNumber String citizenId,
            @Nullable @PhoneNumber String phone,
            @Nullable @Size(min = 1, max = 500) @Legible String address) {
        Subject subject() {
            var personal = new PersonalData.Known(birthYear, birthDate, citizenId, phone, address);
            return new Subject(kind, name, subjectClass, personal.equals(NOTHING) ? null : personal);
        }

        /** It may come into a log. */
        @Override
        public String toString() {
            return "SubjectBody[" + kind + "]";
        }
    }

    public record NominationBody(
            @NotNull @Valid SubjectBody subject,
            @NotNull Category category,
            @NotNull Breadth breadth,
            @Nullable @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) @Legible String> aspects,
            @NotNull @Size(min = 1, max = 36) @Legible String unitId,
            @NotNull @Size(min = 1, max = 4) @Legible String sector,
            @Nullable @Size(max = 23) List<@NotNull @Size(min = 1, max = 4) @Legible String> otherSectors,
            @NotNull @Size(min = 1, max = 36) @Legible String localityId,
            @Nullable @Size(min = 1, max = 36) @Legible String movementId,
            @Nullable @Size(min = 1, max = 300) @Legible String title,
            @NotNull @Size(min = 1, max = 10_000) @Legible String achievement,
            @NotNull LocalDate nominatedOn,
            @Nullable @Size(min = 1, max = 1000) @Legible String distinctBecause,
            @Nullable @Size(min = 1, max = 1000) @Legible String source) {
        public Nomination nomination() {
            return new Nomination(
                    subject.subject(),
                    category,
                    breadth,
                    Objects.requireNonNullElse(aspects, List.of()),
                    unitId,
                    sector,
                    Objects.requireNonNullElse(otherSectors, List.of()),
                    localityId,
                    movementId,
                    title,
                    achievement,
                    nominatedOn,
                    distinctBecause,
                    source);
        }
    }

    /** The fields to revise; what is absent stays as it is. */
    public record RevisionBody(
            @Nullable @Valid SubjectBody subject,
            @Nullable Category category,
            @Nullable Breadth breadth,
            @Nullable @Size(max = 20) List<@NotNull @Size(min = 1, max = 200) @Legible String> aspects,
            @Nullable @Size(min = 1, max = 4) @Legible String sector,
            @Nullable @Size(max = 23) List<@NotNull @Size(min = 1, max = 4) @Legible String> otherSectors,
            @Nullable @Size(min = 1, max = 36) @Legible String localityId,
            @Nullable @Size(min = 1, max = 36) @Legible String movementId,
            @Nullable @Size(min = 1, max = 300) @Legible String title,
            @Nullable @Size(min = 1, max = 10_000) @Legible String achievement,
            @Nullable @Size(min = 1, max = 1000) @Legible String distinctBecause,
            @Nullable @Size(min = 1, max = 1000) @Legible String source,
            @Nullable LocalDate on) {
        Revision revision() {
            return new Revision(
                    subject == null ? null : subject.subject(),
                    category,
                    breadth,
                    aspects,
                    sector,
                    otherSectors,
                    localityId,
                    movementId,
                    title,
                    achievement,
                    distinctBecause,
                    source);
        }
    }

    public record RejectionBody(
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}

    public record SelectionBody(
            @NotNull @Size(min = 1, max = 100) @Legible String decisionNumber,
            @NotNull LocalDate decidedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String authority) {}

    public record ScoreBody(
            @NotNull @Size(min = 1, max = 200) @Legible String criterion,

            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
            BigDecimal score) {}

    /** A yearly review; reason and document are those of a correction. */
    public record AssessmentBody(
            @NotNull Integer year,
            @NotNull Grade grade,
            @Nullable @Size(max = 50) List<@NotNull @Valid ScoreBody> scores,
            @Nullable @Size(max = 10_000) @Legible String summary,
            @NotNull LocalDate assessedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String by) {
        public Assessment assessment() {
            return ExemplarBodies.assessment(year, grade, scores, summary, assessedOn, by);
        }
    }

    /** A correction; the year is in the path. */
    public record CorrectionBody(
            @Nullable Integer year,
            @NotNull Grade grade,
            @Nullable @Size(max = 50) List<@NotNull @Valid ScoreBody> scores,
            @Nullable @Size(max = 10_000) @Legible String summary,
            @NotNull LocalDate assessedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String by,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull @Size(min = 1, max = 200) @Legible String document) {
        Assessment assessment(int ofYear) {
            return ExemplarBodies.assessment(ofYear, grade, scores, summary, assessedOn, by);
        }
    }

    private static Assessment assessment(
            int year,
            Grade grade,
            @Nullable List<ScoreBody> scores,
            @Nullable String summary,
            LocalDate assessedOn,
            String by) {
        var points = Objects.requireNonNullElse(scores, List.<ScoreBody>of()).stream()
                .map(s -> new Assessment.Score(s.criterion(), Objects.requireNonNull(Amounts.plain(s.score()))))
                .toList();
        return new Assessment(year, grade, points, summary, assessedOn, by);
    }

    public record AwardBody(
            @NotNull @Size(min = 1, max = 40) @Legible String honour,
            @NotNull LocalDate achievementFrom,
            @NotNull LocalDate achievementTo,
            @NotNull @Size(min = 1, max = 100) @Legible String decisionNumber,
            @NotNull LocalDate decidedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String authority) {}

    public record RevocationBody(
            @NotNull RevocationGround ground,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull @Size(min = 1, max = 100) @Legible String decisionNumber,
            @NotNull LocalDate decidedOn,
            @NotNull @Size(min = 1, max = 300) @Legible String authority) {}

    public record TransferBody(
            @Nullable @Size(min = 1, max = 36) @Legible String toUnitId,
            @Nullable @Size(min = 1, max = 36) @Legible String toLocalityId,
            @NotNull @Size(min = 1, max = 2000) @Legible String reason,
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = 200) @Legible String document) {}
}
