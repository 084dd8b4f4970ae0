package neuguong.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import neuguong.events.Breadth;
import neuguong.events.CriteriaSetEvent.CriteriaSetPublished;
import neuguong.events.CriteriaSetEvent.CriteriaSetRetired;
import neuguong.events.CriteriaSetEvent.Criterion;
import neuguong.events.MovementEvent.Figure;
import neuguong.events.MovementEvent.MovementClosed;
import neuguong.events.MovementEvent.MovementLaunched;
import neuguong.events.MovementEvent.MovementSummarised;
import neuguong.events.SubjectKind;
import org.junit.jupiter.api.Test;

class CampaignNarrativeTest {
    @Test
    void a_publication_tells_whose_measure_it_is_of_whom_since_when_and_what_counts() {
        var told = CampaignNarrative.of(new CriteriaSetPublished(
                "s1",
                "u1",
                SubjectKind.INDIVIDUAL,
                Breadth.COMPREHENSIVE,
                2,
                "Tiêu chí giáo viên",
                List.of(
                        new Criterion("CM", "Chuyên môn", new BigDecimal("60"), null),
                        new Criterion("SK", "Sáng kiến", new BigDecimal("7.5"), null)),
                List.of(),
                LocalDate.of(2022, 9, 1),
                "88/QĐ"));

        assertThat(told)
                .isEqualTo(new Sentence(
                        "Ban hành bộ tiêu chí “Tiêu chí giáo viên”, phiên bản 2, của {unit:u1} cho Cá nhân, Toàn diện,"
                                + " áp dụng từ 01/09/2022: Chuyên môn (60 điểm); Sáng kiến (7,5 điểm); theo 88/QĐ",
                        "Criteria set “Tiêu chí giáo viên”, version 2, published by {unit:u1} for Individual,"
                                + " Comprehensive, in force from 1 September 2022: Chuyên môn (60 points); Sáng kiến"
                                + " (7.5 points); by 88/QĐ"));
    }

    @Test
    void a_retirement_tells_from_when_and_why() {
        assertThat(CampaignNarrative.of(new CriteriaSetRetired(LocalDate.of(2024, 1, 1), "Theo tỉnh", "12/QĐ")))
                .isEqualTo(new Sentence(
                        "Thôi áp dụng từ 01/01/2024: Theo tỉnh; theo 12/QĐ",
                        "Retired from 1 January 2024: Theo tỉnh; by 12/QĐ"));
    }

    @Test
    void a_launch_tells_by_whom_when_for_what_and_why() {
        var told = CampaignNarrative.of(new MovementLaunched(
                "m1",
                "PT01",
                "Nông thôn mới",
                "u1",
                LocalDate.of(2021, 3, 1),
                LocalDate.of(2025, 12, 31),
                "Mỗi xã một mô hình",
                List.of("0007")));

        assertThat(told)
                .isEqualTo(new Sentence(
                        "{unit:u1} phát động phong trào “Nông thôn mới” từ 01/03/2021, dự kiến đến 31/12/2025,"
                                + " lĩnh vực Nông nghiệp - Nông thôn. Mục tiêu: Mỗi xã một mô hình",
                        "{unit:u1} launched the movement “Nông thôn mới” from 1 March 2021, planned until 31 December"
                                + " 2025, sector Agriculture and rural development. Aim: Mỗi xã một mô hình"));
    }

    @Test
    void a_summary_tells_its_figures_and_a_closing_its_document() {
        assertThat(CampaignNarrative.of(new MovementSummarised(
                        LocalDate.of(2023, 6, 30),
                        "Lan rộng ở 40 xã",
                        List.of(new Figure("Vốn", new BigDecimal("12.5"), "tỷ đồng")))))
                .isEqualTo(new Sentence(
                        "Sơ kết, tổng kết: Lan rộng ở 40 xã; Vốn: 12,5 tỷ đồng",
                        "Summary: Lan rộng ở 40 xã; Vốn: 12.5 tỷ đồng"));
        assertThat(CampaignNarrative.of(new MovementClosed(LocalDate.of(2025, 11, 30), null, "410/QĐ")))
                .isEqualTo(new Sentence(
                        "Kết thúc phong trào ngày 30/11/2025; theo 410/QĐ",
                        "The movement was closed on 30 November 2025; by 410/QĐ"));
    }
}
