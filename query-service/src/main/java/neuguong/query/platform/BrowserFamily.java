package neuguong.query.platform;

import java.util.Arrays;
import neuguong.events.Named;
import org.jspecify.annotations.Nullable;

/** Which browser a session was begun with, as far as its owner needs it to know their own again: by what it says of itself. */
public enum BrowserFamily implements Named {
    // each says that it is all those after it, too
    COC_COC("coc_coc_browser/", "Cốc Cốc", "Cốc Cốc"),
    EDGE("Edg", "Microsoft Edge", "Microsoft Edge"),
    OPERA("OPR/", "Opera", "Opera"),
    SAMSUNG("SamsungBrowser/", "Samsung Internet", "Samsung Internet"),
    FIREFOX("Firefox/", "Firefox", "Firefox"),
    FIREFOX_IOS("FxiOS/", "Firefox", "Firefox"),
    CHROME("Chrome/", "Chrome", "Chrome"),
    CHROME_IOS("CriOS/", "Chrome", "Chrome"),
    SAFARI("Safari/", "Safari", "Safari"),
    OTHER("", "Trình duyệt khác", "Another browser");

    private final String token;
    private final String vi;
    private final String en;

    BrowserFamily(String token, String vi, String en) {
        this.token = token;
        this.vi = vi;
        this.en = en;
    }

    /** @param agent the header {@code User-Agent} of a request, or null */
    static BrowserFamily of(@Nullable String agent) {
        var said = agent == null ? "" : agent;
        return Arrays.stream(values())
                .filter(family -> said.contains(family.token))
                .findFirst()
                .orElse(OTHER);
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
