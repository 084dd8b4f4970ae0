package neuguong.command.audit;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;
import neuguong.command.audit.Prints.Dates;
import neuguong.contract.EventNames;
import neuguong.paper.Paper;

/** Events as rows on paper: what a person reads; the leaf hash leads to the rest. */
final class HistoryOnPaper implements Sink {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> HEAD =
            List.of("Vị trí", "Ngày hiệu lực", "Ghi nhận lúc", "Sự kiện", "Nội dung", "Người ghi", "Mã băm (phần đầu)");
    private static final float[] WIDTHS = {1, 1.3f, 1.5f, 2, 6, 1.5f, 1.9f};
    private static final int HASH = 8;

    private final Paper paper;
    private final Dates dates;
    private long count;

    HistoryOnPaper(Paper paper, Dates dates) {
        this.paper = paper;
        this.dates = dates;
        paper.table(WIDTHS, HEAD);
    }

    @Override
    public void accept(Line line) throws IOException {
        count++;
        paper.row(List.of(
                String.valueOf(line.position()),
                dates.day(line.validOn()),
                dates.moment(line.recordedAt()),
                EventNames.in(line.type(), VIETNAMESE),
                Gist.of(line.payload()),
                Objects.requireNonNullElse(line.actor(), ""),
                HexFormat.of().formatHex(line.leafHash(), 0, HASH)));
    }

    @Override
    public void end() throws IOException {
        paper.endTable();
        paper.line("Hết: " + count + " sự kiện.");
        paper.close();
    }
}
