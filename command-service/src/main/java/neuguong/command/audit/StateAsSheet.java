package neuguong.command.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.unit.UnitView;
import neuguong.sheet.Sheet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row for each exemplar: what a person compares. What a row cannot hold is in the JSON. */
final class StateAsSheet implements StateSink {
    private static final List<String> HEADER = List.of(
            "unitCode,unitName,knownAt,validAt,exemplarId,version,kind,name,category,sector,localityId,title,stage,standing,"
                    .concat("nominatedOn,selectedOn,grades,honours,revoked,adoptions")
                    .split(","));
    /** In the order of the header, from the exemplar's id to the day of its selection. */
    private static final List<JsonPointer> FIELDS = List.of(
            JsonPointer.compile("/id"),
            JsonPointer.compile("/version"),
            JsonPointer.compile("/nomination/subject/kind"),
            JsonPointer.compile("/nomination/subject/name"),
            JsonPointer.compile("/nomination/category"),
            JsonPointer.compile("/nomination/sector"),
            JsonPointer.compile("/nomination/localityId"),
            JsonPointer.compile("/nomination/title"),
            JsonPointer.compile("/stage"),
            JsonPointer.compile("/standing"),
            JsonPointer.compile("/nomination/nominatedOn"),
            JsonPointer.compile("/selection/decidedOn"));

    private final JsonMapper json;
    private final Sheet sheet;
    private List<String> common = List.of();

    StateAsSheet(JsonMapper json, Sheet sheet) {
        this.json = json;
        this.sheet = sheet;
    }

    @Override
    public void unit(Moment moment, UnitView unit) throws IOException {
        common = List.of(
                unit.code(),
                unit.name(),
                moment.knownAt() == null ? "" : moment.knownAt().toString(),
                moment.validAt() == null ? "" : moment.validAt().toString());
        sheet.row(HEADER);
    }

    @Override
    public void exemplar(ExemplarView exemplar) throws IOException {
        JsonNode state = json.valueToTree(exemplar);
        var row = new ArrayList<>(common);
        FIELDS.forEach(field -> row.add(text(state.at(field))));
        row.add(joined(state.get("reviews"), StateAsSheet::grade));
        row.add(joined(state.get("awards"), award -> award.get("revocation").isNull() ? honour(award) : ""));
        row.add(joined(state.get("awards"), award -> award.get("revocation").isNull() ? "" : honour(award)));
        row.add(String.valueOf(state.at("/replication/adoptions").size()));
        sheet.row(row);
    }

    @Override
    public void end() throws IOException {
        sheet.close();
    }

    /** The grade of a year that is effective. */
    private static String grade(JsonNode review) {
        var corrected = review.at("/correction/assessment");
        var effective = corrected.isObject() ? corrected : review.get("first");
        return text(effective.get("year")) + " " + text(effective.get("grade"));
    }

    private static String honour(JsonNode award) {
        return text(award.at("/award/honour"));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asString();
    }

    /** How one of a list is told. */
    private interface Told {
        String of(JsonNode element);
    }

    private static String joined(JsonNode list, Told told) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> told.of(list.get(i)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
