package neuguong.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import neuguong.command.exemplar.ExemplarBodies.AssessmentBody;
import neuguong.command.exemplar.ExemplarCommand;
import neuguong.command.exemplar.ExemplarCommand.RecordAssessment;
import neuguong.command.exemplar.ExemplarCommands;
import neuguong.command.platform.Rehearsal;
import neuguong.events.Grade;
import org.jspecify.annotations.Nullable;

/** A row records the yearly review of one exemplar and year. */
final class AssessmentRows implements Rows<AssessmentRows.Row, RecordAssessment> {
    static final Field YEAR = Field.of("year", "Năm", "Năm đánh giá");
    static final Field GRADE = Field.of("grade", "Xếp loại", "Mức xếp loại", "Kết quả");
    static final Field SUMMARY = Field.of("summary", "Nhận xét", "Tóm tắt");
    static final Field ASSESSED_ON = Field.of("assessedOn", "Ngày đánh giá");
    static final Field BY = Field.of("by", "Người đánh giá", "Cơ quan đánh giá");
    static final List<Field> FIELDS =
            List.of(ExemplarResolver.EXEMPLAR, ExemplarResolver.UNIT, YEAR, GRADE, SUMMARY, ASSESSED_ON, BY);
    private static final Map<String, Field> BY_BODY =
            Map.of("year", YEAR, "grade", GRADE, "summary", SUMMARY, "assessedOn", ASSESSED_ON, "by", BY);

    private final Bodies bodies;
    private final ExemplarCommands commands;
    private final ExemplarResolver exemplars;
    private final Rehearsal<ExemplarCommand> rehearsal;

    AssessmentRows(Bodies bodies, ExemplarCommands commands, ExemplarResolver exemplars) {
        this.bodies = bodies;
        this.commands = commands;
        this.exemplars = exemplars;
        this.rehearsal = commands.rehearsal(HonourRows.REMEMBERED);
    }

    static Columns columns(List<String> header) {
        var columns = Columns.of(header, FIELDS, Set.of());
        columns.require(ExemplarResolver.EXEMPLAR, YEAR, GRADE, ASSESSED_ON, BY);
        return columns;
    }

    /** A row of an exemplar that is open. */
    record Row(String exemplarId, AssessmentBody body) {}

    @Override
    public Planned<Row> read(Cells cells) {
        var exemplarId = exemplars.resolve(cells);
        var values = new HashMap<String, @Nullable Object>();
        values.put("year", cells.year(YEAR));
        values.put("grade", cells.term(GRADE, Grade.class));
        values.put("summary", cells.text(SUMMARY));
        values.put("assessedOn", cells.date(ASSESSED_ON));
        values.put("by", cells.text(BY));
        var body = bodies.read(AssessmentBody.class, values, BY_BODY, cells);
        var id = Objects.requireNonNull(exemplarId, "a row without its exemplar has a fault");
        return new Planned<>(id, new Row(id, body));
    }

    @Override
    public List<String> aggregates(List<Row> rows) {
        return rows.stream().map(Row::exemplarId).distinct().toList();
    }

    @Override
    public RecordAssessment command(Row row) {
        return commands.assess(row.exemplarId(), row.body());
    }

    @Override
    public boolean rehearse(int row, RecordAssessment command) {
        return rehearsal.changes(command.exemplarId(), command);
    }
}
