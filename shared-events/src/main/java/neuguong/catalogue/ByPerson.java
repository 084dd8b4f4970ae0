package neuguong.catalogue;

import java.util.List;
import neuguong.events.InitiativeScope;
import neuguong.events.Named;
import org.jspecify.annotations.Nullable;

/** A leaf that the register's facts cannot decide: its texts say what a person has to check. */
sealed interface ByPerson extends Rule, Named {

    /** The honours it names. */
    default List<String> honours() {
        return List.of();
    }

    /** What a person judges, in the catalogue's words. */
    record Judged(String key, String vi, String en) implements ByPerson {}

    /** Rules that the law leaves to the province or ministry. */
    record Delegated(String vi, String en) implements ByPerson {}

    /** The group of persons that a route is for. */
    record PersonGroup(String group, String groupEn) implements ByPerson {
        @Override
        public String vi() {
            return "thuộc đối tượng: " + group;
        }

        @Override
        public String en() {
            return "belongs to the group: " + groupEn;
        }
    }

    /** When the honour is considered. */
    record Timing(String vi, String en) implements ByPerson {}

    /** Research accepted. */
    record ResearchAccepted(InitiativeScope scope, int count) implements ByPerson {
        @Override
        public String vi() {
            return "%d đề tài, đề án khoa học được nghiệm thu, %s".formatted(count, Words.lower(scope.vi()));
        }

        @Override
        public String en() {
            return "research projects accepted: %d, scope %s".formatted(count, Words.lower(scope.en()));
        }
    }

    /** The share of members that hold an honour. */
    record MemberShare(String code, boolean moreThan, double share) implements ByPerson {
        @Override
        public List<String> honours() {
            return List.of(code);
        }

        @Override
        public String vi() {
            return "%s %s thành viên đạt %s"
                    .formatted(moreThan ? "trên" : "ít nhất", Words.percent(share), Words.honourVi(code));
        }

        @Override
        public String en() {
            return "%s %s of the members hold %s"
                    .formatted(moreThan ? "more than" : "at least", Words.percent(share), Words.honourEn(code));
        }
    }

    /** Members that hold an honour. */
    record MemberHasAward(String code, int count) implements ByPerson {
        @Override
        public List<String> honours() {
            return List.of(code);
        }

        @Override
        public String vi() {
            return "có ít nhất %d thành viên đạt %s".formatted(count, Words.honourVi(code));
        }

        @Override
        public String en() {
            return "members that hold %s: at least %d".formatted(Words.honourEn(code), count);
        }
    }

    /** No member was disciplined by a warning or more. */
    record NoMemberDiscipline() implements ByPerson {
        @Override
        public String vi() {
            return "không có thành viên bị kỷ luật từ cảnh cáo trở lên";
        }

        @Override
        public String en() {
            return "no member was disciplined by a warning (cảnh cáo) or more";
        }
    }

    /** The share of members that completed their tasks. */
    record MembersCompletedTask(double share) implements ByPerson {
        @Override
        public String vi() {
            return "%s thành viên hoàn thành nhiệm vụ được giao".formatted(Words.percent(share));
        }

        @Override
        public String en() {
            return "%s of the members completed their tasks".formatted(Words.percent(share));
        }
    }

    /** Chosen among those that hold or merit another honour. */
    record SelectedAmong(String code) implements ByPerson {
        @Override
        public List<String> honours() {
            return List.of(code);
        }

        @Override
        public String vi() {
            return "tiêu biểu, được chọn trong số các đối tượng đạt tiêu chuẩn " + Words.honourVi(code);
        }

        @Override
        public String en() {
            return "chosen as exemplary among those that meet the standard of " + Words.honourEn(code);
        }
    }

    /** First of an emulation cluster or bloc. */
    record LeadsCluster(Level scope) implements ByPerson {
        @Override
        public String vi() {
            return "dẫn đầu cụm, khối thi đua của " + scope.vi();
        }

        @Override
        public String en() {
            return "leads an emulation cluster or bloc of " + scope.en();
        }
    }

    /** First of a movement. */
    record LeadsMovement(Level scope, @Nullable Integer years) implements ByPerson {
        @Override
        public String vi() {
            var lasting = years == null ? "" : " có thời hạn từ %d năm trở lên".formatted(years);
            return "dẫn đầu phong trào thi đua của " + scope.vi() + lasting;
        }

        @Override
        public String en() {
            var lasting = years == null ? "" : " that lasts at least %d years".formatted(years);
            return "leads an emulation movement of " + scope.en() + lasting;
        }
    }

    /** The best of a level. */
    record SelectedBest(Level scope) implements ByPerson {
        @Override
        public String vi() {
            return "được lựa chọn là tiêu biểu nhất của " + scope.vi();
        }

        @Override
        public String en() {
            return "chosen as the best of " + scope.en();
        }
    }

    /** Chosen among the leaders of clusters. */
    record SelectedAmongClusterLeaders(Level scope) implements ByPerson {
        @Override
        public String vi() {
            return "được lựa chọn trong số các tập thể dẫn đầu cụm, khối thi đua của " + scope.vi();
        }

        @Override
        public String en() {
            return "chosen among the leaders of emulation clusters and blocs of " + scope.en();
        }
    }

    /** A farm model that has been stable for years. */
    record FarmModel(int years, boolean helpsHouseholds, boolean districtInfluence) implements ByPerson {
        @Override
        public String vi() {
            return "mô hình sản xuất ổn định từ %d năm trở lên%s%s"
                    .formatted(
                            years,
                            districtInfluence ? ", ảnh hưởng trong cấp huyện" : "",
                            helpsHouseholds ? ", giúp đỡ hộ khác" : "");
        }

        @Override
        public String en() {
            return "a farm model stable for at least %d years%s%s"
                    .formatted(
                            years,
                            districtInfluence ? ", with influence in the district" : "",
                            helpsHouseholds ? ", that helps other households" : "");
        }
    }

    /** Years since the collective was founded. */
    record Founded(int years) implements ByPerson {
        @Override
        public String vi() {
            return "thành lập từ %d năm trở lên".formatted(years);
        }

        @Override
        public String en() {
            return "founded at least %d years ago".formatted(years);
        }
    }

    /** Not among those to whom an honour is open. */
    record NotEligibleFor(String code) implements ByPerson {
        @Override
        public List<String> honours() {
            return List.of(code);
        }

        @Override
        public String vi() {
            return "không thuộc đối tượng được tặng " + Words.honourVi(code);
        }

        @Override
        public String en() {
            return "is not among those that can be awarded " + Words.honourEn(code);
        }
    }

    /** Years of service. */
    record Service(int years) implements ByPerson {
        @Override
        public String vi() {
            return "có từ %d năm công tác, phục vụ trở lên".formatted(years);
        }

        @Override
        public String en() {
            return "at least %d years of service".formatted(years);
        }
    }

    /** Years of contribution. */
    record Contribution(
            int years, @Nullable String noteVi, @Nullable String noteEn) implements ByPerson {
        @Override
        public String vi() {
            return "có từ %d năm đóng góp trở lên%s".formatted(years, noteVi == null ? "" : " (" + noteVi + ")");
        }

        @Override
        public String en() {
            return "at least %d years of contribution%s".formatted(years, noteEn == null ? "" : " (" + noteEn + ")");
        }
    }

    /** Whose cluster or movement. */
    enum Level implements Named {
        DISTRICT("cấp huyện", "the district"),
        PROVINCIAL("cấp tỉnh", "the province"),
        CENTRAL("trung ương", "the central level"),
        PRIME_MINISTER("Thủ tướng Chính phủ phát động", "the Prime Minister's launching");

        private final String vi;
        private final String en;

        Level(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        @Override
        public String vi() {
            return vi;
        }

        @Override
        public String en() {
            return en;
        }
    }
}
