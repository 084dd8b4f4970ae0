package neuguong.command.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import neuguong.command.decide.Validity;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Rehearsal;
import neuguong.command.unit.UnitBodies.UnitBody;
import neuguong.command.unit.UnitCommand;
import neuguong.command.unit.UnitCommand.RegisterUnit;
import neuguong.command.unit.UnitCommands;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;

/** A row registers a unit; a parent stands in a row above its children, or is registered already. */
final class UnitRows implements Rows<Cells, RegisterUnit> {
    static final Field CODE = Field.of("code", "Mã", "Mã đơn vị");
    static final Field NAME = Field.of("name", "Tên", "Tên đơn vị", "Đơn vị");
    static final Field TYPE = Field.of("type", "Loại", "Loại đơn vị", "Loại hình");
    static final Field PARENT =
            Field.of("parentCode", "parentId", "parent", "Mã đơn vị cấp trên", "Đơn vị cấp trên", "Mã cấp trên");
    static final Field LOCALITY = Field.of("locality", "localityId", "localityCode", "Địa phương", "Mã địa phương");
    static final Field FROM = Field.of("from", "Từ ngày", "Ngày thành lập", "Hoạt động từ");
    static final List<Field> FIELDS = List.of(CODE, NAME, TYPE, PARENT, LOCALITY, FROM);
    private static final Map<String, Field> BY_BODY =
            Map.of("code", CODE, "name", NAME, "type", TYPE, "parentId", PARENT, "localityId", LOCALITY, "from", FROM);

    private final Bodies bodies;
    private final UnitCommands commands;
    private final UnitResolver units;
    private final PlaceResolver places;
    private final Edge edge;
    private final Rehearsal<UnitCommand> rehearsal;
    private final Map<String, String> rehearsed = new HashMap<>();
    private final Map<String, @Nullable Validity> rehearsedTimes = new HashMap<>();

    UnitRows(Bodies bodies, UnitCommands commands, UnitResolver units, PlaceResolver places, Edge edge) {
        this.bodies = bodies;
        this.commands = commands;
        this.units = units;
        this.places = places;
        this.edge = edge;
        this.rehearsal = commands.rehearsal();
    }

    static Columns columns(List<String> header) {
        var columns = Columns.of(header, FIELDS, Set.of());
        columns.require(CODE, NAME, TYPE, LOCALITY, FROM);
        return columns;
    }

    /** One lane, and read only when its turn comes: the parent may be registered by the row before. */
    @Override
    public Planned<Cells> read(Cells cells) {
        return new Planned<>("", cells);
    }

    @Override
    public RegisterUnit command(Cells cells) {
        var from = cells.date(FROM);
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", cells.text(CODE));
        values.put("name", cells.text(NAME));
        values.put("type", cells.term(TYPE, UnitType.class));
        values.put("parentId", cells.resolve(PARENT, this::parent));
        values.put("from", from);
        if (from == null) {
            cells.required(LOCALITY);
            cells.excuse(LOCALITY);
        } else {
            // a unit may be older than the register's baseline of places
            var begin = edge.plan().from();
            values.put(
                    "localityId",
                    cells.resolve(LOCALITY, text -> places.resolve(text, from.isBefore(begin) ? begin : from)));
        }
        return commands.register(bodies.read(UnitBody.class, values, BY_BODY, cells));
    }

    private String parent(String text) {
        var above = rehearsed.get(text);
        return above == null ? units.resolve(text) : above;
    }

    @Override
    public boolean rehearse(int row, RegisterUnit c) {
        var parent = c.parentId() == null ? null : rehearsedTimes.getOrDefault(c.parentId(), c.parent());
        var changes = rehearsal.changes(
                c.unitId(),
                new RegisterUnit(
                        c.unitId(),
                        c.code(),
                        c.name(),
                        c.type(),
                        c.parentId(),
                        parent,
                        c.localityId(),
                        c.locality(),
                        c.from(),
                        c.codeTaken() || rehearsed.containsKey(c.code()),
                        c.plan()));
        rehearsed.put(c.code(), c.unitId());
        rehearsedTimes.put(c.unitId(), new Validity(c.from(), null));
        return changes;
    }
}
