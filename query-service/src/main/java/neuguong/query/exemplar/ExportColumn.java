package neuguong.query.exemplar;

import java.util.List;
import java.util.stream.Collectors;
import neuguong.query.platform.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What may leave as a column of an export: what every reader of a list sees, and nothing else of a document. A column that is not named here
 * cannot be asked for; personal data are in no document at all.
 */
enum ExportColumn {
    id(row -> row.item().id()),
    name(row -> row.item().name()),
    subject(row -> row.item().subject()),
    subjectName(row -> row.item().subjectName()),
    category(row -> row.item().category()),
    categoryName(row -> row.item().categoryName()),
    breadth(row -> row.item().breadth()),
    breadthName(row -> row.item().breadthName()),
    title(row -> row.item().title()),
    achievement(row -> row.hit().achievement()),
    sector(row -> row.item().sector().code()),
    sectorName(row -> row.item().sector().name()),
    unitId(row -> row.item().unit().id()),
    unitName(row -> row.item().unit().name()),
    localityId(row -> row.item().locality().id()),
    localityName(row -> row.item().locality().path()),
    stage(row -> row.item().stage()),
    stageName(row -> row.item().stageName()),
    standing(row -> row.item().standing()),
    standingName(row -> row.item().standingName()),
    nominatedOn(row -> row.item().nominatedOn()),
    openDifficulties(row -> row.item().openDifficulties()),
    lastInspectedOn(row -> row.item().lastInspectedOn()),
    unassessedYears(row -> row.item().unassessedYears()),
    gradeYear(row -> row.item().latest() == null ? null : row.item().latest().year()),
    grade(row -> row.item().latest() == null ? null : row.item().latest().grade()),
    gradeName(row -> row.item().latest() == null ? null : row.item().latest().gradeName()),
    honours(row -> row.item().honours().stream().map(Coded::code).toList()),
    honourNames(row -> row.item().honours().stream().map(Coded::name).toList()),
    version(row -> row.item().version());

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor, which holds nothing
    private final Value value;

    ExportColumn(Value value) {
        this.value = value;
    }

    /** Where a column's value is found. */
    private interface Value {
        @Nullable
        Object of(ExportRow row);
    }

    /** As JSON has it: a text, a number, a list, or null. */
    @Nullable
    Object value(ExportRow row) {
        return value.of(row);
    }

    /** As a cell has it; a list with semicolons between. */
    String cell(ExportRow row) {
        return switch (value.of(row)) {
            case null -> "";
            case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("; "));
            case Object one -> one.toString();
        };
    }
}
