package neuguong.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import neuguong.events.HonourKind;
import neuguong.events.HonourLevel;
import neuguong.events.Named;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * An emulation title or form of commendation of the Law on Emulation and Commendation (15/2003/QH11 as amended, until 31 December 2023;
 * 06/2022/QH15 from 1 January 2024). Each version names the article and the source it was read in.
 *
 * @param code stable, upper case, e.g. {@code CSTD_TINH}
 * @param subjects the kinds of subject it is open to
 * @param openTo the same as the law has it, e.g. {@code individual:LLVT} for the armed forces
 */
public record Honour(
        String code,
        String vi,
        String en,
        HonourKind kind,
        String category,
        HonourLevel level,
        Set<SubjectKind> subjects,
        List<String> openTo,
        Frequency frequency,
        List<Version> versions)
        implements Named {
    private static final Map<String, Honour> BY_CODE = Catalogue.load();

    public Honour {
        subjects = Set.copyOf(subjects);
        openTo = List.copyOf(openTo);
        versions = List.copyOf(versions);
    }

    /** How often an honour may be awarded. */
    public enum Frequency {
        ANY,
        ANNUAL,
        EVERY_3_YEARS,
        EVERY_5_YEARS,
        CONGRESS_YEAR_OR_ANY
    }

    /**
     * An honour as one legal regime has it.
     *
     * @param validTo the last day, or null while it is in force
     * @param evidence whether the text was read in a source
     * @param minYears the years that its chain takes from the honour before, or null where no source says
     * @param rules by kind of subject; a kind without one is left to a person
     */
    public record Version(
            String regime,
            @Nullable String article,
            @Nullable String decidedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String evidence,
            @Nullable String source,
            @Nullable Integer minYears,
            @JsonIgnore Map<SubjectKind, Rule> rules) {
        public Version {
            rules = Map.copyOf(rules);
        }

        boolean inForceOn(LocalDate date) {
            return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
        }
    }

    /** All honours, in the order of the catalogue: within a chain from the lowest to the highest. */
    public static List<Honour> all() {
        return List.copyOf(BY_CODE.values());
    }

    public static Optional<Honour> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The version in force on a decision's date, or empty where the honour could not be awarded then. */
    public Optional<Version> inForceOn(LocalDate date) {
        return versions.stream().filter(v -> v.inForceOn(date)).findFirst();
    }

    /** The years between two awards of it that follow each other: an honour that rests on three years comes every three years. */
    int cycleYears() {
        return versions.stream()
                .map(Version::minYears)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    /** Whether an award needs the State's decision (hình thức cấp Nhà nước). */
    public boolean stateLevel() {
        return level == HonourLevel.STATE;
    }
}
