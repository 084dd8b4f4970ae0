package neuguong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.catalogue.Honour;
import neuguong.demo.Command.Assess;
import neuguong.demo.Command.Correct;
import neuguong.demo.Command.NoteOnAward;
import neuguong.demo.Command.Propose;
import neuguong.demo.Command.RecordAward;
import neuguong.demo.Command.Revoke;
import neuguong.events.Grade;
import neuguong.events.HonourKind;
import neuguong.events.SubjectKind;
import org.junit.jupiter.api.Test;

/** Reads the law's chains again out of the commands, without the code that made them. */
class ChainsTest {
    private static final Province PROVINCE = new Province(Province.SEED, 600);

    @Test
    void every_honour_stands_on_what_the_law_asks_for() {
        IntStream.range(0, PROVINCE.exemplars()).forEach(i -> new Reading(i).check());
    }

    @Test
    void the_chains_reach_their_ends() {
        var honours = IntStream.range(0, PROVINCE.exemplars())
                .mapToObj(PROVINCE::career)
                .flatMap(List::stream)
                .flatMap(s -> switch (s.command()) {
                    case RecordAward c -> Stream.of(c.honour());
                    case Propose c -> Stream.of(c.honour());
                    default -> Stream.<String>of();
                })
                .toList();
        assertThat(honours)
                .contains(
                        "LDTT",
                        "CSTT",
                        "CSTDCS",
                        "CSTD_TINH",
                        "CSTD_TQ",
                        "TTLDTT",
                        "DVTT",
                        "TTLDXS",
                        "CO_TINH",
                        "CO_CP")
                .contains("BK_TINH", "BK_TTG", "HCLD3", "GDVH", "GK_GDVH", "THON_VH")
                .contains("GK_SO", "GK_HUYEN", "GK_XA", "GK_DN", "GK_BO");
        assertThat(honours.stream().filter(h -> h.equals("HCLD3"))).hasSizeLessThan(10);
        assertThat(honours.stream().filter(h -> h.equals("CSTD_TQ"))).hasSizeLessThan(15);
        assertThat(honours.stream().filter(h -> h.equals("CO_CP"))).hasSizeLessThan(15);
    }

    /** One exemplar's commands, read in the order in which they are entered. */
    private static final class Reading {
        private final Profile profile;
        private final Map<Integer, Grade> grades = new HashMap<>();
        private final Map<Integer, Propose> proposals = new HashMap<>();
        private final List<RecordAward> awards = new ArrayList<>();
        private final HashSet<String> decisions = new HashSet<>();

        Reading(int exemplar) {
            this.profile = PROVINCE.profile(exemplar);
        }

        void check() {
            for (var step : PROVINCE.career(profile.index())) {
                switch (step.command()) {
                    case Assess c ->
                        grades.put(c.assessment().year(), c.assessment().grade());
                    case Correct c ->
                        grades.put(c.assessment().year(), c.assessment().grade());
                    case RecordAward c -> check(c);
                    case Propose c -> proposals.put(c.award(), c);
                    case NoteOnAward c
                    when c.what().equals("/award") ->
                        check(awarded(Objects.requireNonNull(proposals.get(c.award())), c.fields()));
                    case Revoke c -> {
                        assertThat(awards).anyMatch(a -> a.award() == c.award());
                        awards.removeIf(a -> a.award() == c.award());
                    }
                    default -> {}
                }
            }
        }

        /** The award of a proposal; the fields are those of its decision. */
        private static RecordAward awarded(Propose p, List<Object> decision) {
            return new RecordAward(
                    p.exemplar(),
                    p.award(),
                    p.honour(),
                    p.achievementFrom(),
                    p.achievementTo(),
                    (String) decision.get(1),
                    (LocalDate) decision.get(3),
                    (String) decision.get(5));
        }

        private void check(RecordAward c) {
            checkForm(c);
            assertThat(earned(c)).as("%s on %s of %s", c, awards, profile).isTrue();
            awards.add(c);
        }

        private void checkForm(RecordAward c) {
            var honour = Honour.of(c.honour()).orElseThrow();
            assertThat(honour.inForceOn(c.decidedOn())).as("%s in force", c).isPresent();
            assertThat(honour.subjects())
                    .contains(profile.nomination().subject().kind());
            assertThat(c.achievementTo()).isAfter(c.achievementFrom()).isBeforeOrEqualTo(c.decidedOn());
            assertThat(decisions.add(c.honour() + c.authority() + c.decisionNumber()))
                    .as("%s unique", c)
                    .isTrue();
            for (var before : awards) {
                var other = Honour.of(before.honour()).orElseThrow();
                var same = before.achievementFrom().equals(c.achievementFrom())
                        && before.achievementTo().equals(c.achievementTo());
                assertThat(same
                                && (other.equals(honour)
                                        || (other.kind() == HonourKind.COMMENDATION
                                                && honour.kind() == HonourKind.COMMENDATION)))
                        .as("%s and %s for one achievement", before, c)
                        .isFalse();
                assertThat(profile.nomination().subject().kind() == SubjectKind.INDIVIDUAL
                                && other.stateLevel()
                                && honour.stateLevel()
                                && before.decidedOn().getYear() == c.decidedOn().getYear())
                        .as("%s and %s in one year", before, c)
                        .isFalse();
            }
        }

        private boolean earned(RecordAward c) {
            var year = c.achievementTo().getYear();
            return switch (c.honour()) {
                case "LDTT", "CSTT", "TTLDTT", "DVTT", "GDVH", "THON_VH" -> graded(Grade.HTT, year, year);
                case "CSTDCS" -> graded(Grade.HTXS, year, year) && (has("LDTT", year) || has("CSTT", year));
                case "CSTD_TINH" -> unbroken("CSTDCS", year - 2, year);
                case "CSTD_TQ" ->
                    has("CSTD_TINH", year) && has("CSTD_TINH", year - 3) && unbroken("CSTDCS", year - 5, year);
                case "TTLDXS" -> graded(Grade.HTXS, year, year) && has("TTLDTT", year);
                case "DVQT" -> graded(Grade.HTXS, year, year) && has("DVTT", year);
                case "CO_TINH" -> unbroken("TTLDXS", year - 1, year) || unbroken("DVQT", year - 1, year);
                case "CO_CP" -> has("CO_TINH", year);
                case "GK_GDVH" ->
                    unbroken("GDVH", year - 2, year)
                            && IntStream.rangeClosed(year - 2, year).noneMatch(y -> has("GK_GDVH", y));
                case "BK_TINH" -> c.decidedOn().getYear() < 2020 || certificate(year);
                case "BK_TTG" ->
                    c.decidedOn().getYear() < 2020
                            || (before("BK_TINH", year - 1) && graded(Grade.HTT, year - 1, year));
                case "HCLD3" -> before("BK_TTG", year - 5) && graded(Grade.HTT, year - 4, year);
                default -> c.honour().startsWith("GK_");
            };
        }

        /** Two years as a fighter, two excellent years of a collective, or chosen in a movement on letters from below. */
        private boolean certificate(int year) {
            var letters = awards.stream()
                    .filter(a -> a.honour().equals("GK_XA") || a.honour().equals("GK_HUYEN"))
                    .filter(a -> a.achievementTo().getYear() > year - 3)
                    .count();
            return unbroken("CSTDCS", year - 1, year)
                    || (profile.kind().equals("C") && graded(Grade.HTXS, year - 1, year))
                    || letters >= 2;
        }

        /** Years before the nomination were graded elsewhere. */
        private boolean graded(Grade least, int first, int last) {
            return IntStream.rangeClosed(first, last)
                    .filter(y -> y >= profile.nomination().nominatedOn().getYear())
                    .allMatch(y -> grades.containsKey(y) && grades.get(y).compareTo(least) <= 0);
        }

        private boolean has(String honour, int year) {
            return awards.stream()
                    .anyMatch(
                            a -> a.honour().equals(honour) && a.achievementTo().getYear() == year);
        }

        private boolean before(String honour, int year) {
            return awards.stream()
                    .anyMatch(
                            a -> a.honour().equals(honour) && a.achievementTo().getYear() <= year);
        }

        private boolean unbroken(String honour, int first, int last) {
            return IntStream.rangeClosed(first, last).allMatch(y -> has(honour, y));
        }
    }
}
