package neuguong.query.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import neuguong.query.dashboard.OverviewCriteria;
import neuguong.query.platform.Links;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard is asked for, and the addresses at which the same is asked elsewhere.
 *
 * @param asked the question itself
 * @param parameters those of it that mean the same in a search, so all but the year
 */
record PanelScope(OverviewCriteria asked, Map<String, List<String>> parameters) {
    static PanelScope of(OverviewCriteria asked) {
        var result = new LinkedHashMap<String, List<String>>();
        result.put("sector", asked.sector());
        result.put("locality", asked.locality());
        result.put("localityBasis", said(asked.localityBasis()));
        result.put("unit", asked.unit());
        result.put("unitTree", said(asked.unitTree()));
        result.put("unitBasis", said(asked.unitBasis()));
        result.values().removeIf(List::isEmpty);
        return new PanelScope(asked, result);
    }

    private static List<String> said(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    /** The search within the same bounds by these filters too. */
    Links search(Map<String, List<String>> filters) {
        return extended("/", filters);
    }

    /** Those whom a figure of a year's end counts, within the same bounds and by these filters too. */
    Links atEndOf(int year, Map<String, List<String>> filters) {
        return extended("/years", filters).with("year", String.valueOf(year));
    }

    /** Where programs are answered the figures of a panel that knows no year. */
    Links data(String name, Map<String, List<String>> more) {
        return extended("/api/v1/dashboards/" + name, more);
    }

    /** The same of a panel that may be of a year's end. */
    Links yearly(String name, Map<String, List<String>> more) {
        var data = data(name, more);
        return asked.year() == null ? data : data.with("year", asked.year().toString());
    }

    private Links extended(String path, Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return new Links(path, all);
    }
}
