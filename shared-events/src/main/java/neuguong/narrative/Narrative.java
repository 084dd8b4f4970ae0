package neuguong.narrative;

import static neuguong.narrative.Sentence.NOTHING;
import static neuguong.narrative.Sentence.by;
import static neuguong.narrative.Sentence.day;
import static neuguong.narrative.Sentence.place;
import static neuguong.narrative.Sentence.say;
import static neuguong.narrative.Sentence.unit;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import neuguong.events.CriteriaSetEvent;
import neuguong.events.DomainEvent;
import neuguong.events.ExemplarEvent;
import neuguong.events.LocalityEvent;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityEvent.LocalityPositioned;
import neuguong.events.LocalityEvent.LocalityRenamed;
import neuguong.events.LocalityEvent.LocalitySucceeded;
import neuguong.events.LocalityEvent.LocalitySuccessorChosen;
import neuguong.events.MovementEvent;
import neuguong.events.UnitEvent;
import neuguong.events.UnitEvent.UnitDissolved;
import neuguong.events.UnitEvent.UnitMergedInto;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitEvent.UnitRelocated;
import neuguong.events.UnitEvent.UnitRenamed;
import neuguong.events.UnitEvent.UnitReparented;
import org.jspecify.annotations.Nullable;

/**
 * Tells an event as a sentence. An event names units and places by their ids; the sentence does so too, as <code>{unit:id}</code> and
 * <code>{locality:id}</code> (and <code>{movement:id}</code>, <code>{criteria:id}</code>), and whoever shows it puts in the name that was in force on the event's date.
 */
public final class Narrative {
    private static final Pattern REFERENCE = Pattern.compile("\\{(unit|locality|movement|criteria):([0-9A-Za-z-]+)}");

    private Narrative() {}

    /**
     * What happened.
     *
     * @param honours gives the code of the honour that was proposed or awarded under an id, to be asked of an exemplar's events only
     */
    public static Sentence of(DomainEvent event, Function<String, @Nullable String> honours) {
        return switch (event) {
            case ExemplarEvent e -> ExemplarNarrative.of(e, honours);
            case UnitEvent e -> of(e);
            case LocalityEvent e -> of(e);
            case CriteriaSetEvent e -> CampaignNarrative.of(e);
            case MovementEvent e -> CampaignNarrative.of(e);
        };
    }

    private static Sentence of(UnitEvent event) {
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
            case UnitReparented e ->
                (e.parentId() == null
                                ? say("Không còn trực thuộc đơn vị nào", "No longer under any unit")
                                : say("Chuyển về trực thuộc %s", "Placed under %s", unit(e.parentId())))
                        .plus(by(e.document()));
            case UnitRelocated e ->
                say("Chuyển trụ sở đến %s", "Relocated to %s", place(e.localityId()))
                        .plus(by(e.document()));
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
        return told.whole();
    }

    private static Sentence of(LocalityEvent event) {
        var told = switch (event) {
            case LocalityEstablished e ->
                say("%s (mã %s)", "%s (code %s)", e.name(), e.code())
                        .plus(e.parentId() == null ? NOTHING : say(" thuộc %s", " in %s", place(e.parentId())))
                        .plus(day(" có từ %s", " exists from %s", e.from()));
            case LocalityRenamed e ->
                say("Đổi tên thành %s", "Renamed %s", e.name()).plus(by(e.document()));
            case LocalitySuccessorChosen e ->
                say(
                                "Xác định nơi kế thừa là %s: %s",
                                "%s chosen as the successor: %s", place(e.successorId()), e.reason())
                        .plus(by(e.document()));
            case LocalityPositioned e ->
                say(
                        "Xác định tọa độ: kinh độ %s, vĩ độ %s; nguồn: %s",
                        "Point given: longitude %s, latitude %s; source: %s",
                        e.longitude().toPlainString(),
                        e.latitude().toPlainString(),
                        e.source());
            case LocalitySucceeded e ->
                succeeded(e).plus(day(" từ %s", " from %s", e.on())).plus(by(e.document()));
        };
        return told.whole();
    }

    private static Sentence succeeded(LocalitySucceeded e) {
        var by = place(e.successorId());
        return switch (e.extent()) {
            case KEPT -> say("Giữ nguyên thành %s", "Kept as %s", by);
            case WHOLE -> say("Toàn bộ nhập vào %s", "Taken over whole by %s", by);
            case PART -> say("Một phần nhập vào %s", "Taken over in part by %s", by);
            case RENAMED -> say("Đổi tên thành %s", "Renamed as %s", by);
            case RETYPED -> say("Đổi loại hình thành %s", "Changed its type to %s", by);
        };
    }

    /** A sentence with each reference replaced by what the function says of its kind and id. */
    public static String resolve(String sentence, Function<Reference, String> name) {
        return REFERENCE
                .matcher(sentence)
                .replaceAll(m -> Matcher.quoteReplacement(name.apply(new Reference(m.group(1), m.group(2)))));
    }

    /** The references of a sentence. */
    public static Stream<Reference> references(String sentence) {
        return REFERENCE.matcher(sentence).results().map(m -> new Reference(m.group(1), m.group(2)));
    }

    /** A sentence without its references, to be searched. */
    public static String plain(String sentence) {
        return sentence.indexOf('{') < 0
                ? sentence
                : REFERENCE.matcher(sentence).replaceAll("");
    }

    /** What a sentence names by its id: {@code kind} is {@code unit}, {@code locality}, {@code movement} or {@code criteria}. */
    public record Reference(String kind, String id) {}
}
