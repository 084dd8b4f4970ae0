package neuguong.command.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.unit.UnitView;
import neuguong.paper.Paper;

/** A state as rows on paper: an exemplar in each. */
final class StateOnPaper implements StateSink {
    private static final List<String> HEAD = List.of(
            "Điển hình",
            "Đối tượng",
            "Lĩnh vực",
            "Giai đoạn",
            "Tình trạng",
            "Xếp loại các năm",
            "Điểm gần nhất",
            "Khen thưởng",
            "Đã hủy bỏ");
    private static final float[] WIDTHS = {2.5f, 1.2f, 2.2f, 1.2f, 1.2f, 2.6f, 1, 3, 1.6f};

    private final Paper paper;
    private long count;

    StateOnPaper(Paper paper) {
        this.paper = paper;
    }

    @Override
    public void unit(Moment moment, UnitView unit) throws IOException {
        paper.line("Đơn vị: %s (mã %s, %s)"
                .formatted(unit.name(), unit.code(), unit.type().vi()));
        paper.line(" ");
        paper.table(WIDTHS, HEAD);
    }

    /** Where it is of one exemplar alone. */
    void alone() {
        paper.table(WIDTHS, HEAD);
    }

    @Override
    public void exemplar(ExemplarView exemplar) throws IOException {
        count++;
        var nomination = exemplar.nomination();
        var last = exemplar.lastAssessment();
        var score = last == null ? null : last.score();
        paper.row(new ArrayList<>(List.of(
                nomination.subject().name(),
                nomination.subject().kind().vi(),
                Sector.of(nomination.sector()).map(Sector::vi).orElse(nomination.sector()),
                exemplar.stage().vi(),
                exemplar.standing().vi(),
                exemplar.grades().entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue().vi())
                        .collect(Collectors.joining("; ")),
                score == null ? "" : score.toPlainString().replace('.', ','),
                honours(exemplar.honours(true)),
                honours(exemplar.honours(false)))));
    }

    private static String honours(List<String> codes) {
        return codes.stream()
                .map(code -> Honour.of(code).map(Honour::vi).orElse(code))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void end() throws IOException {
        paper.endTable();
        paper.line("Hết: " + count + " điển hình.");
        paper.close();
    }
}
