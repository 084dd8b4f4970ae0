package neuguong.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import neuguong.contract.EventJson;
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
    private static final Map<String, Honour> BY_CODE = load();

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
     */
    public record Version(
            String regime,
            @Nullable String article,
            @Nullable String decidedBy,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String evidence,
            @Nullable String source) {
        boolean inForceOn(LocalDate date) {
            return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
        }
    }

    private static Map<String, Honour> load() {
        try (var json = Honour.class.getResourceAsStream("honours.json")) {
            if (json == null) {
                throw new IllegalStateException("the honours catalogue is missing from this build");
            }
            var result = new LinkedHashMap<String, Honour>();
            for (var honour : EventJson.MAPPER.readValue(json, Honour[].class)) {
                if (result.put(honour.code(), honour) != null) {
                    throw new IllegalStateException("the honours catalogue names " + honour.code() + " twice");
                }
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** Whether an award needs the State's decision (hình thức cấp Nhà nước). */
    public boolean stateLevel() {
        return level == HonourLevel.STATE;
    }
}
