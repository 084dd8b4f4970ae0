package neuguong.catalogue;

import java.util.ArrayList;
import java.util.List;
import neuguong.events.Grade;
import neuguong.events.InitiativeScope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rule tree and knows where it is.
 *
 * @param path to the node, from the version down, e.g. {@code INDIVIDUAL/any[0]/all[2]}
 */
record RuleReader(JsonNode node, String path) {

    Rule read() {
        if (node.has("all")) {
            return new Rule.All(children("all"));
        }
        if (node.has("any")) {
            return new Rule.Any(children("any"));
        }
        return leaf(text("type"));
    }

    private List<Rule> children(String name) {
        if (node.size() != 1 || !node.get(name).isArray() || node.get(name).isEmpty()) {
            throw broken("\"" + name + "\" must be alone and a list that is not empty");
        }
        var children = new ArrayList<Rule>();
        for (var child : node.get(name)) {
            children.add(new RuleReader(child, "%s/%s[%d]".formatted(path, name, children.size())).read());
        }
        return children;
    }

    private Rule leaf(String type) {
        return switch (type) {
            case "ref" -> new Rule.Ref(text("code"));
            case "meets_standard_of" -> new Rule.MeetsStandardOf(texts("codes"));
            case "award" ->
                new Rule.AwardHeld(
                        text("code"), number("count"), flag("consecutive"), optional("afterAward"), flag("sameWindow"));
            case "year_grade" ->
                new Rule.Graded(
                        value(Grade.class, "grade"),
                        number("years"),
                        flag("consecutive"),
                        optional("afterAward"),
                        flag("sameWindow"));
            case "initiative_recognised" ->
                new Rule.Initiatives(value(InitiativeScope.class, "scope"), number("count"));
            case "years_since_award" -> new Rule.YearsSinceAward(texts("codes"), number("years"));
            case "no_year_reuse" -> new Rule.NoYearReuse(text("code"));
            default -> byPerson(type);
        };
    }

    private ByPerson byPerson(String type) {
        return switch (type) {
            case "judgement" -> new ByPerson.Judged(text("key"), text("vi"), text("en"));
            case "delegated" -> new ByPerson.Delegated(text("vi"), text("en"));
            case "person_group" -> new ByPerson.PersonGroup(text("vi"), text("en"));
            case "timing" -> new ByPerson.Timing(text("vi"), text("en"));
            case "research_accepted" ->
                new ByPerson.ResearchAccepted(value(InitiativeScope.class, "scope"), number("count"));
            case "member_share" -> new ByPerson.MemberShare(text("code"), flag("moreThan"), share());
            case "member_has_award" -> new ByPerson.MemberHasAward(text("code"), number("count"));
            case "no_member_discipline" -> new ByPerson.NoMemberDiscipline();
            case "members_completed_task" -> new ByPerson.MembersCompletedTask(share());
            case "selected_among" -> new ByPerson.SelectedAmong(text("code"));
            case "leads_cluster" -> new ByPerson.LeadsCluster(value(ByPerson.Level.class, "scope"));
            case "leads_movement" ->
                new ByPerson.LeadsMovement(
                        value(ByPerson.Level.class, "scope"), node.has("years") ? number("years") : null);
            case "selected_best" -> new ByPerson.SelectedBest(value(ByPerson.Level.class, "scope"));
            case "selected_among_cluster_leaders" ->
                new ByPerson.SelectedAmongClusterLeaders(value(ByPerson.Level.class, "scope"));
            case "farm_model_stable_years" ->
                new ByPerson.FarmModel(number("years"), flag("helpsHouseholds"), flag("districtInfluence"));
            case "founded_years_min" -> new ByPerson.Founded(number("years"));
            case "not_eligible_for" -> new ByPerson.NotEligibleFor(text("code"));
            case "service_years_min" -> new ByPerson.Service(number("years"));
            case "contribution_years_min" ->
                new ByPerson.Contribution(number("years"), optional("noteVi"), optional("noteEn"));
            default -> throw broken("unknown leaf " + type);
        };
    }

    private String text(String name) {
        var text = optional(name);
        if (text == null || text.isBlank()) {
            throw broken("\"" + name + "\" is missing");
        }
        return text;
    }

    private @Nullable String optional(String name) {
        var value = node.get(name);
        return value == null ? null : value.asString();
    }

    private List<String> texts(String name) {
        var values = node.get(name);
        if (values == null || !values.isArray() || values.isEmpty()) {
            throw broken("\"" + name + "\" must be a list that is not empty");
        }
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private int number(String name) {
        var value = node.get(name);
        if (value == null || !value.isInt() || value.intValue() < 1) {
            throw broken("\"" + name + "\" must be a whole number from 1");
        }
        return value.intValue();
    }

    private double share() {
        var value = node.get("share");
        if (value == null || !value.isNumber() || value.doubleValue() <= 0 || value.doubleValue() > 1) {
            throw broken("\"share\" must be above 0 and at most 1");
        }
        return value.doubleValue();
    }

    private boolean flag(String name) {
        var value = node.get(name);
        return value != null && value.asBoolean();
    }

    private <E extends Enum<E>> E value(Class<E> type, String name) {
        var text = text(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw broken("unknown " + name + " " + text);
    }

    private BrokenCatalogueException broken(String what) {
        return new BrokenCatalogueException(path, what);
    }
}
