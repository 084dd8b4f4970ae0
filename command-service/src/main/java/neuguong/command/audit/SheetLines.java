package neuguong.command.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;
import neuguong.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Events as rows of a workbook; the payload stands last, so that what one cell cannot take of it goes on behind. */
final class SheetLines implements Sink {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> HEADER = List.of(
            "position",
            "aggregateId",
            "sequence",
            "type",
            "revision",
            "recordedAt",
            "actor",
            "unitId",
            "exemplarId",
            "validOn",
            "leafHash",
            "metadata",
            "payload");

    private final Sheet sheet;

    SheetLines(Sheet sheet) throws IOException {
        this.sheet = sheet;
        sheet.row(HEADER);
    }

    @Override
    public void accept(Line line) throws IOException {
        sheet.row(List.of(
                String.valueOf(line.position()),
                line.aggregateId(),
                String.valueOf(line.sequence()),
                line.type(),
                line.revision(),
                line.recordedAt().toString(),
                text(line.actor()),
                text(line.unitId()),
                text(line.exemplarId()),
                line.validOn().toString(),
                HEX.formatHex(line.leafHash()),
                new String(line.metadata(), StandardCharsets.UTF_8),
                new String(line.payload(), StandardCharsets.UTF_8)));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    @Override
    public void end() throws IOException {
        sheet.close();
    }
}
