package neuguong.command.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.paper.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Begins what is printed for an auditor: of whom, as of when, and which checkpoint holds it to what was recorded. */
@Component
class Prints {
    private final Seals seals;
    private final ZoneId zone;
    private final int most;

    /** @param most events of one print: of each page some 400 bytes stay in memory until it is complete, and nobody leafs through more */
    Prints(Seals seals, @Value("${neuguong.zone}") ZoneId zone, @Value("${neuguong.audit.printed-events}") int most) {
        this.seals = seals;
        this.zone = zone;
        this.most = most;
    }

    /** How many events one print takes. */
    int most() {
        return most;
    }

    /** Days and moments as they are printed. */
    record Dates(ZoneId zone) {
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
        private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

        String day(LocalDate day) {
            return DAY.format(day);
        }

        String moment(Instant moment) {
            return MOMENT.format(moment.atZone(zone));
        }
    }

    Dates dates() {
        return new Dates(zone);
    }

    /** A document with its head. */
    Paper begin(OutputStream out, String title, Moment moment) throws IOException {
        var dates = dates();
        var facts = new ArrayList<>(List.of(
                "Nêu Gương - Sổ theo dõi điển hình tiên tiến; từ kho sự kiện, lập lúc " + dates.moment(Instant.now()),
                "Theo những gì đã ghi nhận đến: " + known(moment.knownAt(), dates),
                "Có hiệu lực đến hết ngày: " + valid(moment.validAt(), dates)));
        var seal = seals.last().orElse(null);
        if (seal == null) {
            facts.add("Sổ niêm phong chưa có điểm niêm phong nào.");
        } else {
            facts.add("Điểm niêm phong: %s, %d sự kiện".formatted(seal.origin(), seal.size()));
            facts.add("Gốc cây băm (SHA-256): " + seal.root());
            facts.add("Sự kiện ghi nhận sau điểm niêm phong này chưa thuộc gốc trên. Mã bên cạnh là gốc cây băm.");
        }
        var paper = new Paper(out, title);
        paper.facts(facts, seal == null ? null : seal.root());
        return paper;
    }

    private static String known(@Nullable Instant knownAt, Dates dates) {
        return knownAt == null ? "nay" : dates.moment(knownAt);
    }

    private static String valid(@Nullable LocalDate validAt, Dates dates) {
        return validAt == null ? "mọi ngày" : dates.day(validAt);
    }
}
