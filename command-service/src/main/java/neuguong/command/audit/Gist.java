package neuguong.command.audit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import neuguong.catalogue.Honour;
import neuguong.catalogue.Sector;
import neuguong.contract.EventJson;
import neuguong.events.Grade;
import neuguong.events.Named;
import tools.jackson.databind.JsonNode;

/**
 * What an event says, in a few words of Vietnamese, from its stored bytes: the members that a person reads. Ids, enumerations without a name
 * here and what is personal are left to the other forms.
 */
final class Gist {
    private static final int LONGEST = 400;
    private static final Map<String, String> NAMES = names();

    private Gist() {}

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("name", "tên");
        names.put("code", "mã");
        names.put("title", "danh xưng");
        names.put("achievement", "thành tích");
        names.put("honour", "khen thưởng");
        names.put("year", "năm");
        names.put("grade", "xếp loại");
        names.put("sector", "lĩnh vực");
        names.put("decisionNumber", "quyết định");
        names.put("authority", "của");
        names.put("target", "mục tiêu");
        names.put("targetYear", "năm mục tiêu");
        names.put("description", "nội dung");
        names.put("number", "số");
        names.put("resolution", "giải quyết");
        names.put("findings", "nhận xét");
        names.put("recommendation", "kiến nghị");
        names.put("certificate", "giấy chứng nhận");
        names.put("results", "kết quả");
        names.put("lessons", "bài học");
        names.put("opinion", "ý kiến");
        names.put("votesFor", "phiếu thuận");
        names.put("votesTotal", "trên tổng số");
        names.put("justification", "lý do đề nghị");
        names.put("plan", "kế hoạch");
        names.put("visitors", "đoàn");
        names.put("participants", "số người");
        names.put("outcome", "kết quả áp dụng");
        names.put("outlet", "nơi đăng");
        names.put("summary", "tóm tắt");
        names.put("reason", "lý do");
        names.put("document", "văn bản");
        names.put("by", "bởi");
        return names;
    }

    static String of(byte[] payload) {
        var said = new StringJoiner("; ");
        tell(EventJson.MAPPER.readTree(payload), said);
        var all = said.toString();
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
    }

    private static void tell(JsonNode object, StringJoiner said) {
        object.properties().forEach(member -> {
            var name = NAMES.get(member.getKey());
            var value = member.getValue();
            if (member.getKey().equals("nomination")
                    || member.getKey().equals("assessment")
                    || member.getKey().equals("subject")) {
                tell(value, said);
            } else if (name != null && value.isValueNode() && !value.isNull()) {
                said.add(name + ": " + named(member.getKey(), value.asString()));
            }
        });
    }

    private static String named(String member, String value) {
        return switch (member) {
            case "honour", "target" -> Honour.of(value).map(Honour::vi).orElse(value);
            case "sector" -> Sector.of(value).map(Sector::vi).orElse(value);
            case "grade" -> grade(value);
            default -> value;
        };
    }

    private static String grade(String value) {
        for (Named grade : Grade.values()) {
            if (grade.toString().equals(value)) {
                return grade.in(Locale.of("vi"));
            }
        }
        return value;
    }
}
