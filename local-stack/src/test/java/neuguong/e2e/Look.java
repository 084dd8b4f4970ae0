package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.io.IOUtils;

/**
 * Looks at a page that is open: in both languages, wide and narrow, light and dark. Each time it must break no rule of axe, be no wider than
 * the screen, have all its texts, and the browser must have nothing to say. A picture of each is kept under {@code target/screenshots}.
 */
final class Look {
    /** Where what a person would see is kept, to be looked at. */
    static final Path PICTURES = Path.of("target/screenshots");

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String AXE = axe();
    private static final String RULES = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']})
              .then(found => done(found.passes.length === 0 ? ["no rule was asked"] : found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.failureSummary))))
              .catch(e => done([String(e)]));
            """;

    private final Browser browser;

    Look(Browser browser) {
        this.browser = browser;
    }

    private enum Scheme {
        LIGHT,
        DARK
    }

    /** At the page that is open, in each language; it is in Vietnamese again afterwards. */
    void at(String page) {
        var broken = new ArrayList<String>();
        broken.addAll(seen(page, "vi", WIDE, Scheme.LIGHT));
        broken.addAll(seen(page, "vi", NARROW, Scheme.DARK));
        switchTo("en");
        broken.addAll(seen(page, "en", NARROW, Scheme.LIGHT));
        broken.addAll(seen(page, "en", WIDE, Scheme.DARK));
        switchTo("vi");
        judge(page, broken);
    }

    private void judge(String page, List<String> broken) {
        seeAs(WIDE, Scheme.LIGHT);
        broken.addAll(browser.complaints());
        broken.addAll(browser.strangers());
        assertThat(broken).as(page).isEmpty();
    }

    /** At a variant of a page that has been looked at: once in each language. */
    void brieflyAt(String page) {
        var broken = new ArrayList<String>();
        broken.addAll(seen(page, "vi", WIDE, Scheme.LIGHT));
        switchTo("en");
        broken.addAll(seen(page, "en", NARROW, Scheme.DARK));
        switchTo("vi");
        judge(page, broken);
    }

    /** At a page that an answer of refusal shows, which has no address to switch its language by, and of which the browser's log says the status. */
    void atRefusal(String page) {
        var broken = new ArrayList<String>();
        broken.addAll(seen(page, "vi", WIDE, Scheme.LIGHT));
        broken.addAll(seen(page, "vi", NARROW, Scheme.DARK));
        seeAs(WIDE, Scheme.LIGHT);
        browser.complaints().stream()
                .filter(said -> !said.contains("the server responded with a status of 4"))
                .forEach(broken::add);
        broken.addAll(browser.strangers());
        assertThat(broken).as(page).isEmpty();
    }

    private void switchTo(String language) {
        browser.followFirst(".languages a[hreflang=" + language + "]");
        assertThat(browser.one("html").getDomAttribute("lang")).isEqualTo(language);
    }

    private List<String> seen(String page, String language, int width, Scheme scheme) {
        seeAs(width, scheme);
        var view = "%s-%s-%d-%s".formatted(page, language, width, scheme.name().toLowerCase(Locale.ROOT));
        keep(view);
        var broken = new ArrayList<String>();
        var wider = (Long) browser.driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider == null || wider > 0) {
            broken.add("wider than the screen by " + wider + " pixels");
        }
        if (browser.text("body").contains("??")) {
            broken.add("a text is missing");
        }
        browser.driver.executeScript(AXE);
        for (var found : (List<?>) browser.driver.executeAsyncScript(RULES)) {
            broken.add(String.valueOf(found));
        }
        return broken.stream().map(what -> view + ": " + what).toList();
    }

    private void seeAs(int width, Scheme scheme) {
        browser.driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        browser.driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of(
                                "name",
                                "prefers-color-scheme",
                                "value",
                                scheme.name().toLowerCase(Locale.ROOT)))));
    }

    private void keep(String view) {
        var size = Objects.requireNonNull((Map<?, ?>) browser.driver
                .executeCdpCommand("Page.getLayoutMetrics", Map.of())
                .get("cssContentSize"));
        var whole = new HashMap<Object, Object>(size);
        whole.put("scale", 1);
        var picture = browser.driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", whole));
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve(view + ".png"), Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String axe() {
        try {
            return IOUtils.resourceToString("/axe.min.js", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
