package neuguong.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import neuguong.command.audit.EventLog.Line;
import neuguong.command.audit.Seals.Seal;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What is printed can be read: by a person, by a program that takes its text, and by a camera. */
class OnPaperTest {
    private static final String ROOT = "kJfA2CwcTHAXLp7Hqf4PQj1n0n0m2b6E1yH4aY5cTqM=";
    private static final String EXEMPLAR = "01890a5d-ac96-774b-bcce-b302099a8099";
    private static final String ACHIEVEMENT = "Mô hình trồng lúa hữu cơ, thu nhập gấp đôi ở thôn Nậm Đăm, xã Quản Bạ";

    private static Line line(long position) {
        return NarrationTest.line(
                position,
                EXEMPLAR,
                0,
                new ExemplarNominated(EXEMPLAR, NarrationTest.nomination("Nguyễn Thị Huyền Ngữ", ACHIEVEMENT)));
    }

    private static byte[] history(@Nullable Seal seal, int events) throws IOException {
        var out = new ByteArrayOutputStream();
        var prints = new Prints(() -> Optional.ofNullable(seal), ZoneId.of("Asia/Ho_Chi_Minh"), 100_000);
        var moment = new Moment(null, LocalDate.of(2023, 12, 31));
        var sink = new HistoryOnPaper(
                prints.begin(out, "Lịch sử đơn vị", moment), prints.dates(), new Narration(_ -> Map.of()), null);
        for (var i = 1; i <= events; i++) {
            sink.accept(line(i));
        }
        sink.end();
        return out.toByteArray();
    }

    private static String text(PdfReader pdf) throws IOException {
        var extractor = new PdfTextExtractor(pdf);
        var text = new StringBuilder();
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page)).append('\n');
        }
        // where a cell breaks its lines is not what is looked at
        return text.toString().replaceAll("\\s+", " ");
    }

    @Test
    void its_text_has_all_of_vietnamese_the_moment_and_the_root() throws IOException {
        try (var pdf = new PdfReader(history(new Seal("neu-guong.local/log", 7, ROOT), 1))) {
            assertThat(text(pdf))
                    .contains("Lịch sử đơn vị", "Có hiệu lực đến hết ngày: 31/12/2023", "Ngày hiệu lực")
                    .contains("00:00:00 01/02/2023", "20/06/2021", "Giới thiệu")
                    .contains("Giới thiệu Cá nhân “Nguyễn Thị Huyền Ngữ”", "Hết: 1 sự kiện.")
                    .contains(ROOT);
            assertThat(text(pdf).replace(" ", "")).contains(ACHIEVEMENT.replace(" ", ""));
        }
    }

    @Test
    void its_code_is_the_root() throws Exception {
        try (var pdf = new PdfReader(history(new Seal("neu-guong.local/log", 7, ROOT), 1))) {
            assertThat(code(pdf)).isEqualTo(ROOT);
        }
    }

    private static String code(PdfReader pdf) throws Exception {
        for (var i = 0; i < pdf.getXrefSize(); i++) {
            if (pdf.getPdfObject(i) instanceof PRStream stream && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                var width = stream.getAsNumber(PdfName.WIDTH).intValue();
                var height = stream.getAsNumber(PdfName.HEIGHT).intValue();
                var grey = new PlanarYUVLuminanceSource(
                        PdfReader.getStreamBytes(stream), width, height, 0, 0, width, height, false);
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(grey)))
                        .getText();
            }
        }
        throw new AssertionError("no picture");
    }

    @Test
    void without_a_checkpoint_it_says_so() throws IOException {
        try (var pdf = new PdfReader(history(null, 0))) {
            assertThat(text(pdf)).contains("chưa có điểm niêm phong", "Hết: 0 sự kiện.");
        }
    }

    @Test
    void an_event_that_tells_more_than_a_page_holds_is_told_to_its_end() throws IOException {
        var out = new ByteArrayOutputStream();
        var prints = new Prints(Optional::empty, ZoneId.of("Asia/Ho_Chi_Minh"), 100_000);
        var sink = new HistoryOnPaper(
                prints.begin(out, "Lịch sử", new Moment(null, null)),
                prints.dates(),
                new Narration(_ -> Map.of()),
                null);
        var long10000 = "Mười nghìn chữ. ".repeat(620) + "Hết chuyện.";
        sink.accept(NarrationTest.line(
                1, EXEMPLAR, 0, new ExemplarNominated(EXEMPLAR, NarrationTest.nomination("Lò Văn A", long10000))));
        sink.end();
        try (var pdf = new PdfReader(out.toByteArray())) {
            assertThat(text(pdf)).contains("Hết chuyện.", "Hết: 1 sự kiện.");
        }
    }

    @Test
    void a_part_says_where_the_next_one_begins() throws IOException {
        var out = new ByteArrayOutputStream();
        var prints = new Prints(Optional::empty, ZoneId.of("Asia/Ho_Chi_Minh"), 2);
        var sink = new HistoryOnPaper(
                prints.begin(out, "Lịch sử", new Moment(null, null)), prints.dates(), new Narration(_ -> Map.of()), 7L);
        sink.accept(line(5));
        sink.accept(line(7));
        sink.end();
        try (var pdf = new PdfReader(out.toByteArray())) {
            assertThat(text(pdf))
                    .contains("Chưa hết: phần này có 2 sự kiện, đến vị trí 7; phần tiếp theo in với after=7.")
                    .doesNotContain("Hết: ");
        }
    }

    @Test
    void each_page_has_the_head_of_the_table_and_its_number() throws IOException {
        try (var pdf = new PdfReader(history(null, 120))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            var extractor = new PdfTextExtractor(pdf);
            for (var page = 1; page <= pdf.getNumberOfPages() - 1; page++) {
                assertThat(extractor.getTextFromPage(page).replaceAll("\\s+", " "))
                        .contains("Vị trí", "trang " + page);
            }
        }
    }
}
