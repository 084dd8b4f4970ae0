package neuguong.command.imports;

import java.util.Optional;
import neuguong.command.exemplar.OpenRecords;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import org.jspecify.annotations.Nullable;

/** Which open exemplar a row means: by id, or by its name within a unit. */
final class ExemplarResolver {
    static final Field EXEMPLAR = Field.of("exemplar", "exemplarId", "Điển hình", "Tên điển hình", "Mã hồ sơ");
    static final Field UNIT = Field.of("unit", "unitCode", "Mã đơn vị", "Đơn vị");

    private final OpenRecords openRecords;
    private final UnitResolver units;

    ExemplarResolver(OpenRecords openRecords, UnitResolver units) {
        this.openRecords = openRecords;
        this.units = units;
    }

    /** The exemplar's id; null after a fault. */
    @Nullable
    String resolve(Cells cells) {
        var text = cells.required(EXEMPLAR);
        var unit = cells.resolve(UNIT, units::resolve);
        if (text == null) {
            return null;
        }
        if (UnitResolver.isId(text)) {
            return cells.resolve(EXEMPLAR, id -> open(id, unit));
        }
        if (unit == null) {
            if (cells.text(UNIT) == null) {
                cells.fault(EXEMPLAR, Code.EXEMPLAR_NEEDS_UNIT);
            }
            return null;
        }
        return cells.resolve(EXEMPLAR, name -> named(name, unit));
    }

    private String open(String id, @Nullable String unit) {
        return Optional.of(id)
                .filter(i -> openRecords
                        .unitOf(i)
                        .filter(owner -> unit == null || unit.equals(owner))
                        .isPresent())
                .orElseThrow(() -> new RowRefused(Code.EXEMPLAR_UNKNOWN, id));
    }

    private String named(String name, String unit) {
        var named = openRecords.named(unit, name);
        return switch (named.size()) {
            case 0 -> throw new RowRefused(Code.EXEMPLAR_UNKNOWN, name);
            case 1 -> named.getFirst();
            default -> throw new RowRefused(Code.EXEMPLAR_AMBIGUOUS, name, named.size());
        };
    }
}
