package neuguong.query.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.events.Assessment;
import neuguong.events.ExemplarEvent;
import neuguong.events.ExemplarEvent.AssessmentCorrected;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.CommendationRevoked;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.ExemplarTransferred;
import neuguong.events.ExemplarEvent.NominationRejected;
import neuguong.events.ExemplarEvent.NominationRevised;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.Named;
import neuguong.events.Nomination;
import neuguong.events.SuccessionExtent;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.query.exemplar.Award;
import neuguong.query.exemplar.ExemplarDocument;
import neuguong.query.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Tells an event as a sentence. An event names units and places by their ids; the sentence does so too, as <code>{unit:id}</code> and
 * <code>{locality:id}</code>, and whoever shows it puts in the name that was in force on the event's date.
 */
final class Narrative {
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Pattern REFERENCE = Pattern.compile("\\{(unit|locality):([0-9A-Za-z-]+)}");

    private Narrative() {}

    static Phrase of(ExemplarEvent event, ExemplarDocument after) {
        var told = switch (event) {
            case ExemplarNominated e -> nominated(e.nomination());
            case NominationRevised e -> revised(e);
            case NominationRejected e ->
                say("Không được chọn: %s", "Rejected: %s", e.reason()).plus(by(e.document()));
            case ExemplarSelected e ->
                say(
                        "Được chọn để bồi dưỡng theo Quyết định %s của %s",
                        "Selected for fostering by decision %s of %s", e.decisionNumber(), e.authority());
            case AssessmentRecorded e -> assessed("Đánh giá năm", "Assessment of", e.assessment());
            case AssessmentCorrected e ->
                assessed("Điều chỉnh đánh giá năm", "Corrected assessment of", e.assessment())
                        .plus(say("; lý do: %s", "; reason: %s", e.reason()))
                        .plus(by(e.document()));
            case CommendationAwarded e -> awarded(e);
            case CommendationRevoked e -> revoked(e, after);
            case ExemplarTransferred e -> transferred(e);
        };
        return told.phrase();
    }

    static Phrase of(UnitEvent event) {
        var told = switch (event) {
            case UnitRegistered e ->
                say(
                                "Đăng ký đơn vị %s, mã %s, tại %s",
                                "Unit %s registered, code %s, in %s", e.name(), e.code(), place(e.localityId()))
                        .plus(
                                e.parentId() == null
                                        ? NOTHING
                                        : say(", trực thuộc %s", ", under %s", unit(e.parentId())));
            case UnitRenamed e ->
                say("Đổi tên thành %s", "Renamed %s", e.name()).plus(by(e.document()));
            case UnitMergedInto e ->
                say("Sáp nhập vào %s", "Merged into %s", unit(e.intoId())).plus(by(e.document()));
            case UnitDissolved e ->
                say("Giải thể: %s", "Dissolved: %s", e.reason())
                        .plus(
                                e.successorId() == null
                                        ? NOTHING
                                        : say("; đơn vị kế thừa: %s", "; successor: %s", unit(e.successorId())))
                        .plus(by(e.document()));
        };
        return told.phrase();
    }

    static Phrase of(LocalityEvent event) {
        var told = switch (event) {
            case LocalityEstablished e ->
                say("%s (mã %s)", "%s (code %s)", e.name(), e.code())
                        .plus(e.parentId() == null ? NOTHING : say(" thuộc %s", " in %s", place(e.parentId())))
                        .plus(day(" có từ %s", " exists from %s", e.from()));
            case LocalitySucceeded e ->
                (e.extent() == SuccessionExtent.WHOLE
                                ? say("Toàn bộ nhập vào %s", "Taken over whole by %s", place(e.successorId()))
                                : say("Một phần nhập vào %s", "Taken over in part by %s", place(e.successorId())))
                        .plus(day(" từ %s", " from %s", e.on()))
                        .plus(by(e.document()));
        };
        return told.phrase();
    }

    private static Told nominated(Nomination n) {
        return say(
                        "Đề cử %s “%s”",
                        "Nominated %s “%s”", n.subject().kind(), n.subject().name())
                .plus(say(": %s, lĩnh vực %s", ": %s, sector %s", n.category(), sector(n.sector())))
                .plus(say(", đơn vị %s, tại %s. ", ", unit %s, in %s. ", unit(n.unitId()), place(n.localityId())))
                .plus(say("%s", "%s", n.achievement()));
    }

    private static Told revised(NominationRevised e) {
        return say("Bổ sung, sửa đề cử. ", "Nomination revised. ").plus(nominated(e.nomination()));
    }

    private static Told assessed(String vi, String en, Assessment a) {
        var told = say(vi + " %s: %s", en + " %s: %s", String.valueOf(a.year()), a.grade());
        var score = a.score();
        if (score != null) {
            told = told.plus(
                    new Told(" (" + number(score).replace('.', ',') + " điểm)", " (" + number(score) + " points)"));
        }
        var summary = a.summary();
        return (summary == null || summary.isBlank() ? told : told.plus(say(". %s", ". %s", summary)))
                .plus(say("; đánh giá bởi %s", "; assessed by %s", a.by()));
    }

    private static Told awarded(CommendationAwarded e) {
        return say("Được tặng %s", "Awarded %s", honour(e.honour()))
                .plus(say(" theo Quyết định %s của %s", " by decision %s of %s", e.decisionNumber(), e.authority()))
                .plus(day(", thành tích từ %s", ", for the achievement from %s", e.achievementFrom()))
                .plus(day(" đến %s", " to %s", e.achievementTo()));
    }

    private static Told revoked(CommendationRevoked e, ExemplarDocument after) {
        var what = after.awards().stream()
                .filter(a -> a.commendationId().equals(e.commendationId()))
                .findFirst()
                .map(Award::honour)
                .orElse("");
        return say("Hủy bỏ %s: %s, %s", "Revoked %s: %s, %s", honour(what), e.ground(), e.reason())
                .plus(say(" theo Quyết định %s của %s", " by decision %s of %s", e.decisionNumber(), e.authority()));
    }

    private static Told transferred(ExemplarTransferred e) {
        var told = say("Chuyển", "Moved");
        if (!e.fromUnitId().equals(e.toUnitId())) {
            told = told.plus(say(" từ %s sang %s", " from %s to %s", unit(e.fromUnitId()), unit(e.toUnitId())));
        }
        if (!e.fromLocalityId().equals(e.toLocalityId())) {
            told = told.plus(
                    say(", từ %s đến %s", ", from %s to %s", place(e.fromLocalityId()), place(e.toLocalityId())));
        }
        return told.plus(say(": %s", ": %s", e.reason())).plus(by(e.document()));
    }

    /** A sentence with each reference replaced by what the function says of its kind and id. */
    static String resolve(String sentence, Function<Reference, String> name) {
        return REFERENCE
                .matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(name.apply(new Reference(m.group(1), m.group(2)))));
    }

    /** The references of a sentence. */
    static Stream<Reference> references(String sentence) {
        return REFERENCE.matcher(sentence).results().map(m -> new Reference(m.group(1), m.group(2)));
    }

    /** A sentence without its references, to be searched. */
    static String plain(String sentence) {
        return REFERENCE.matcher(sentence).replaceAll("");
    }

    /** What a sentence names by its id: {@code kind} is {@code unit} or {@code locality}. */
    record Reference(String kind, String id) {}

    private static final Told NOTHING = new Told("", "");

    /** A part of a sentence, being put together. */
    private record Told(String vi, String en) {
        Told plus(Told more) {
            return new Told(vi + more.vi, en + more.en);
        }

        Phrase phrase() {
            return new Phrase(vi.strip(), en.strip());
        }
    }

    private static Told say(String vi, String en, Object... values) {
        return new Told(in(vi, Named::vi, values), in(en, Named::en, values));
    }

    private static String in(String template, Function<Named, String> name, Object... values) {
        var texts = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof Named named ? name.apply(named) : values[i];
        }
        return template.formatted(texts);
    }

    private static Told day(String vi, String en, LocalDate date) {
        return new Told(vi.formatted(VI.format(date)), en.formatted(EN.format(date)));
    }

    private static Told by(@Nullable String document) {
        return document == null ? NOTHING : say("; theo %s", "; by %s", document);
    }

    private static String number(BigDecimal score) {
        return score.stripTrailingZeros().toPlainString();
    }

    private static Object sector(String code) {
        return Sector.of(code).<Object>map(s -> s).orElse(code);
    }

    private static Object honour(String code) {
        return Honour.of(code).<Object>map(h -> h).orElse(code);
    }

    private static String unit(String id) {
        return "{unit:" + id + "}";
    }

    private static String place(String id) {
        return "{locality:" + id + "}";
    }
}
