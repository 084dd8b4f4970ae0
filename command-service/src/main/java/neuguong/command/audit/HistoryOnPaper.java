package neuguong.command.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.EventLog.Sink;
import neuguong.command.audit.Narration.Told;
import neuguong.command.audit.Prints.Dates;
import neuguong.contract.EventNames;
import neuguong.paper.Paper;
import org.jspecify.annotations.Nullable;

/** Events as rows on paper, each told in a sentence: what a person reads; the leaf hash leads to the rest. */
final class HistoryOnPaper implements Sink {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> HEAD = List.of(
            "Vị trí",
            "Ngày hiệu lực",
            "Ghi nhận lúc",
            "Hồ sơ",
            "Sự kiện",
            "Nội dung",
            "Người ghi",
            "Mã băm (phần đầu)");
    private static final float[] WIDTHS = {1, 1.3f, 1.4f, 2.2f, 1.7f, 6, 1.4f, 1.8f};
    private static final int HASH = 8;
    /** Events whose names are asked for at once. */
    private static final int PAGE = 200;

    private final Paper paper;
    private final Dates dates;
    private final Narration narration;
    private final @Nullable Long until;
    private final List<Line> page = new ArrayList<>(PAGE);
    private long count;

    /** @param until the last position of a part after which there is more, or null */
    HistoryOnPaper(Paper paper, Dates dates, Narration narration, @Nullable Long until) {
        this.paper = paper;
        this.dates = dates;
        this.narration = narration;
        this.until = until;
        paper.table(WIDTHS, HEAD);
    }

    @Override
    public void accept(Line line) throws IOException {
        count++;
        page.add(line);
        if (page.size() == PAGE) {
            print();
        }
    }

    private void print() throws IOException {
        var told = narration.tell(page);
        for (var i = 0; i < page.size(); i++) {
            paper.row(row(page.get(i), told.get(i)));
        }
        page.clear();
    }

    private List<String> row(Line line, Told told) {
        return List.of(
                String.valueOf(line.position()),
                dates.day(line.validOn()),
                dates.moment(line.recordedAt()),
                told.name(),
                EventNames.in(line.type(), VIETNAMESE),
                told.sentence(),
                Objects.requireNonNullElse(line.actor(), ""),
                HexFormat.of().formatHex(line.leafHash(), 0, HASH));
    }

    @Override
    public void end() throws IOException {
        print();
        paper.endTable();
        paper.line(
                until == null
                        ? "Hết: " + count + " sự kiện."
                        : "Chưa hết: phần này có %d sự kiện, đến vị trí %d; phần tiếp theo in với after=%2$d."
                                .formatted(count, until));
        paper.close();
    }
}
