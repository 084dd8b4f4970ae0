package neuguong.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import neuguong.catalogue.Honour;
import neuguong.command.exemplar.ExemplarBodies.AwardBody;
import neuguong.command.exemplar.ExemplarCommand;
import neuguong.command.exemplar.ExemplarCommand.RecordAward;
import neuguong.command.exemplar.ExemplarCommands;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.platform.Rehearsal;
import org.jspecify.annotations.Nullable;

/** A row records an award that was decided elsewhere. */
final class HonourRows implements Rows<HonourRows.Row, RecordAward> {
    static final Field HONOUR = Field.of("honour", "Danh hiệu", "Danh hiệu/Hình thức", "Hình thức khen thưởng");
    static final Field FROM = Field.of("achievementFrom", "Thành tích từ", "Thành tích từ ngày");
    static final Field TO = Field.of("achievementTo", "Thành tích đến", "Thành tích đến ngày");
    static final Field NUMBER = Field.of("decisionNumber", "Số quyết định");
    static final Field DECIDED_ON = Field.of("decidedOn", "Ngày quyết định");
    static final Field AUTHORITY = Field.of("authority", "Cơ quan quyết định", "Cấp quyết định");
    static final List<Field> FIELDS =
            List.of(ExemplarResolver.EXEMPLAR, ExemplarResolver.UNIT, HONOUR, FROM, TO, NUMBER, DECIDED_ON, AUTHORITY);
    private static final Map<String, Honour> HONOURS = Terms.byNames(Honour.all(), Honour::code);
    private static final Map<String, Field> BY_BODY = Map.of(
            "honour", HONOUR,
            "achievementFrom", FROM,
            "achievementTo", TO,
            "decisionNumber", NUMBER,
            "decidedOn", DECIDED_ON,
            "authority", AUTHORITY);

    static final int REMEMBERED = 1000;

    private final Bodies bodies;
    private final ExemplarCommands commands;
    private final ExemplarResolver exemplars;
    private final Rehearsal<ExemplarCommand> rehearsal;

    HonourRows(Bodies bodies, ExemplarCommands commands, ExemplarResolver exemplars) {
        this.bodies = bodies;
        this.commands = commands;
        this.exemplars = exemplars;
        this.rehearsal = commands.rehearsal(REMEMBERED);
    }

    static Columns columns(List<String> header) {
        var columns = Columns.of(header, FIELDS, Set.of());
        columns.require(ExemplarResolver.EXEMPLAR, HONOUR, FROM, TO, NUMBER, DECIDED_ON, AUTHORITY);
        return columns;
    }

    /** A row of an exemplar that is open. */
    record Row(String exemplarId, AwardBody body) {}

    @Override
    public Planned<Row> read(Cells cells) {
        var exemplarId = exemplars.resolve(cells);
        var values = new HashMap<String, @Nullable Object>();
        values.put("honour", cells.resolve(HONOUR, HonourRows::honour));
        values.put("achievementFrom", cells.date(FROM));
        values.put("achievementTo", cells.date(TO));
        values.put("decisionNumber", cells.text(NUMBER));
        values.put("decidedOn", cells.date(DECIDED_ON));
        values.put("authority", cells.text(AUTHORITY));
        var body = bodies.read(AwardBody.class, values, BY_BODY, cells);
        var id = Objects.requireNonNull(exemplarId, "a row without its exemplar has a fault");
        return new Planned<>(id, new Row(id, body));
    }

    @Override
    public List<String> aggregates(List<Row> rows) {
        return rows.stream().map(Row::exemplarId).distinct().toList();
    }

    @Override
    public RecordAward command(Row row) {
        return commands.award(row.exemplarId(), row.body());
    }

    private static String honour(String text) {
        return Optional.ofNullable(HONOURS.get(Terms.squeeze(text)))
                .map(Honour::code)
                .orElseThrow(() -> new RowRefused(Code.HONOUR_UNKNOWN, text));
    }

    @Override
    public boolean rehearse(int row, RecordAward command) {
        return rehearsal.changes(command.exemplarId(), command);
    }
}
