package neuguong.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import neuguong.command.decide.Validity;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.locality.Localities;
import neuguong.command.locality.LocalityCommand;
import neuguong.command.locality.LocalityCommand.EstablishLocality;
import neuguong.command.locality.LocalityCommand.Parent;
import neuguong.command.locality.LocalityCommands;
import neuguong.command.platform.Edge;
import neuguong.command.platform.Rehearsal;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/**
 * A row establishes a locality, and may give it a point, or another point than it had; its parent stands in a row above it, or is in the
 * register.
 */
final class LocalityRows implements Rows<Cells, EstablishLocality> {
    static final Field CODE = Field.of("code", "Mã", "Mã địa phương");
    static final Field NAME = Field.of("name", "Tên", "Tên địa phương");
    static final Field LEVEL = Field.of("level", "Cấp");
    static final Field PARENT = Field.of("parentCode", "Mã cấp trên", "Mã địa phương cấp trên");
    static final Field FROM = Field.of("from", "Từ ngày", "Hiệu lực từ");
    static final Field LONGITUDE = Field.of("longitude", "Kinh độ");
    static final Field LATITUDE = Field.of("latitude", "Vĩ độ");
    static final Field SOURCE = Field.of("source", "Nguồn tọa độ");
    static final List<Field> FIELDS = List.of(CODE, NAME, LEVEL, PARENT, FROM, LONGITUDE, LATITUDE, SOURCE);
    private static final Map<String, Field> BY_BODY = Map.of(
            "code",
            CODE,
            "name",
            NAME,
            "level",
            LEVEL,
            "parentId",
            PARENT,
            "from",
            FROM,
            "longitude",
            LONGITUDE,
            "latitude",
            LATITUDE,
            "source",
            SOURCE);

    private final Bodies bodies;
    private final Localities localities;
    private final PlaceResolver places;
    private final Edge edge;
    private final Rehearsal<LocalityCommand> rehearsal;
    private final Map<String, List<EstablishLocality>> rehearsed = new HashMap<>();

    LocalityRows(Bodies bodies, Localities localities, LocalityCommands commands, PlaceResolver places, Edge edge) {
        this.bodies = bodies;
        this.localities = localities;
        this.places = places;
        this.edge = edge;
        this.rehearsal = commands.rehearsal();
    }

    static Columns columns(List<String> header) {
        var columns = Columns.of(header, FIELDS, Set.of());
        columns.require(CODE, NAME, LEVEL, PARENT, FROM);
        return columns;
    }

    /** One lane, and read only when its turn comes: the parent may be established by the row before. */
    @Override
    public Planned<Cells> read(Cells cells) {
        return new Planned<>("", cells);
    }

    private record Found(String id, Parent parent) {}

    @Override
    public EstablishLocality command(Cells cells) {
        var from = cells.date(FROM);
        var parent = from == null ? null : cells.resolve(PARENT, code -> parent(code, from));
        var values = new HashMap<String, @Nullable Object>();
        values.put("code", cells.text(CODE));
        values.put("name", cells.text(NAME));
        values.put("level", cells.term(LEVEL, LocalityLevel.class));
        values.put("parentId", parent == null ? null : parent.id());
        values.put("from", from);
        position(cells, values);
        var body = bodies.read(LocalityBody.class, values, BY_BODY, cells);
        return new EstablishLocality(
                idOf(body),
                body.code(),
                body.name(),
                body.level(),
                body.parentId(),
                parent == null ? null : parent.parent(),
                body.from(),
                body.position());
    }

    /** All of a point, or nothing of it. */
    private static void position(Cells cells, Map<String, @Nullable Object> values) {
        var parts = List.of(LONGITUDE, LATITUDE, SOURCE);
        if (parts.stream().noneMatch(part -> cells.text(part) != null)) {
            return;
        }
        parts.forEach(cells::required);
        values.put("longitude", cells.decimal(LONGITUDE));
        values.put("latitude", cells.decimal(LATITUDE));
        values.put("source", cells.text(SOURCE));
    }

    /** The place of this level, code and first day is one, whatever a row says of its name. */
    private String idOf(LocalityBody body) {
        return rehearsed.getOrDefault(body.code(), List.of()).stream()
                .filter(r -> r.level() == body.level() && r.from().equals(body.from()))
                .map(EstablishLocality::localityId)
                .findFirst()
                .or(() -> localities.of(body.level(), body.code(), body.from()).map(Localities.Place::id))
                .orElseGet(edge::newId);
    }

    private Found parent(String code, LocalDate day) {
        var level = PlaceResolver.levelOfCode(code);
        if (level == null) {
            throw new RowRefused(Code.PARENT_UNKNOWN, code, day);
        }
        return rehearsed.getOrDefault(code, List.of()).stream()
                .filter(r -> r.level() == level && !r.from().isAfter(day))
                .map(r -> new Found(r.localityId(), new Parent(r.level(), r.code(), new Validity(r.from(), null))))
                .findFirst()
                .or(() -> places.coded(level, code, day).map(p -> new Found(p.id(), p.asParent())))
                .orElseThrow(() -> new RowRefused(Code.PARENT_UNKNOWN, code, day));
    }

    @Override
    public boolean rehearse(int row, EstablishLocality command) {
        var changes = rehearsal.changes(command.localityId(), command);
        if (changes) {
            rehearsed.computeIfAbsent(command.code(), _ -> new ArrayList<>()).add(command);
        }
        return changes;
    }
}
