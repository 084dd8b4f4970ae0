package neuguong.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import neuguong.catalogue.Finding.Missing;
import neuguong.events.FindingOutcome;
import neuguong.events.SubjectKind;

/**
 * Checks what an honour requires to have come before against what an exemplar has to its credit. Pure: the same merits on the same day give the
 * same finding. How trees are read is argued in docs/decisions/a-run-of-years-counts-wherever-it-lies.md.
 */
public final class Prerequisites {
    private Prerequisites() {}

    /**
     * The finding for an honour decided on a day, under the law in force then; later facts do not count. Where the honour is not in force on that
     * day or not open to the subject, that is what is missing.
     */
    public static Finding of(Honour honour, Merits merits, LocalDate decidedOn) {
        var version = honour.inForceOn(decidedOn);
        if (version.isEmpty()) {
            return notMet(
                    "",
                    new Missing("không có hiệu lực vào ngày quyết định", "not in force on the day of the decision"));
        }
        if (!honour.subjects().contains(merits.subject())) {
            return notMet(
                    version.get().regime(),
                    new Missing("không dành cho đối tượng này", "not open to this kind of subject"));
        }
        return new Walk(merits, decidedOn)
                .of(whole(honour, version.get(), merits.subject()))
                .finding(version.get().regime());
    }

    private static Finding notMet(String regime, Missing missing) {
        return new Finding(FindingOutcome.NOT_MET, regime, List.of(), List.of(missing), List.of());
    }

    /** All that a version of an honour requires of a subject, the group it is for included. */
    static Rule whole(Honour honour, Honour.Version version, SubjectKind subject) {
        var rules = new ArrayList<Rule>(groups(honour, subject));
        rules.add(rule(version, subject));
        return new Rule.All(rules);
    }

    /** The rule for a kind of subject, or where the catalogue has none, a person's check of the article. */
    static Rule rule(Honour.Version version, SubjectKind subject) {
        var rule = version.rules().get(subject);
        if (rule != null) {
            return rule;
        }
        var article = version.article() == null ? "" : " (" + version.article() + ")";
        return new ByPerson.Judged(
                "NOT_COMPILED",
                "đối chiếu điều kiện trong văn bản%s: danh mục chưa chép".formatted(article),
                "check the conditions in the text of the law%s: the catalogue does not have them".formatted(article));
    }

    // the register does not know who belongs to the armed forces, or whether a collective is a province
    private static List<ByPerson.PersonGroup> groups(Honour honour, SubjectKind subject) {
        var name = subject.name().toLowerCase(Locale.ROOT);
        var open = honour.openTo();
        if (open.contains(name) || (subject == SubjectKind.COLLECTIVE && open.contains("enterprise"))) {
            return List.of();
        }
        return open.stream()
                .filter(o -> subject == SubjectKind.COLLECTIVE ? !o.startsWith("individual") : o.startsWith(name))
                .map(Prerequisites::group)
                .toList();
    }

    private static ByPerson.PersonGroup group(String open) {
        return switch (open.substring(open.indexOf(':') + 1)) {
            case "LLVT" -> new ByPerson.PersonGroup("lực lượng vũ trang nhân dân", "the people's armed forces");
            case "CAND" -> new ByPerson.PersonGroup("Công an nhân dân", "the People's Public Security");
            case "foreign" -> new ByPerson.PersonGroup("người, tổ chức nước ngoài", "foreigners");
            case "commune" -> new ByPerson.PersonGroup("xã, phường, đặc khu", "commune, ward or special zone");
            case "village" -> new ByPerson.PersonGroup("thôn, tổ dân phố", "village or residential group");
            case "province" -> new ByPerson.PersonGroup("tỉnh, thành phố", "province or city");
            default -> new ByPerson.PersonGroup(open, open);
        };
    }
}
