package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import neuguong.stack.StackFixture;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;

/**
 * Chromium before the pages of the shared stack. It does what a person does, and says what a person would not see: complaints of the
 * browser, and requests to other hosts. Debian's chromium and its driver are used as they lie on the PATH; nothing is fetched.
 */
final class Browser implements AutoCloseable {
    private static final Optional<File> CHROMIUM = onPath("chromium");
    private static final Optional<File> DRIVER = onPath("chromedriver");
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");
    private static final String PASSWORD = StackFixture.PASSWORD;

    private final Api api = new Api();
    final ChromeDriver driver;

    private Browser(boolean scripts) {
        // of the protocol only commands are used that every version has
        QUIET.setLevel(Level.SEVERE);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.orElseThrow())
                        .usingAnyFreePort()
                        .build(),
                options(scripts));
    }

    /** One that nobody has signed in with. */
    static Browser open() {
        return new Browser(true);
    }

    /** One whose reader has switched scripts off. */
    static Browser withoutScripts() {
        return new Browser(false);
    }

    /**
     * Whether there is a browser to test with. Without one it is said so that nobody overlooks it, and where commits are decided upon it is a fault.
     */
    static boolean installed() {
        var there = CHROMIUM.isPresent() && DRIVER.isPresent();
        if (!there && System.getenv("CI") != null) {
            throw new IllegalStateException(
                    "chromium and chromedriver have to be installed where commits are decided upon");
        }
        if (!there) {
            System.err.println("""

                    ==================================================================================
                    NO BROWSER: the journeys through the pages are SKIPPED. To run them, install
                    Debian's chromium and chromium-driver.
                    ==================================================================================
                    """);
        }
        return there;
    }

    private static Optional<File> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute)
                .findFirst();
    }

    private static ChromeOptions options(boolean scripts) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(CHROMIUM.orElseThrow());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--lang=vi",
                "--window-size=1280,900");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        return options;
    }

    /** Opens a page by its address. */
    Browser go(String path) {
        driver.get(address(path));
        return this;
    }

    private String address(String path) {
        return api.stack.queryUrl().resolve(path).toString();
    }

    /** Signs in by the form, to which whoever is unknown is sent from any page. */
    Browser signIn(String user) {
        go("/");
        assertThat(path()).isEqualTo("/login");
        type("username", user);
        type("password", PASSWORD);
        return press("Đăng nhập");
    }

    Browser signOut() {
        press("Đăng xuất");
        assertThat(heading()).isEqualTo("Đã đăng xuất");
        return this;
    }

    /** Follows the first link of this text. */
    Browser follow(String text) {
        return leaveBy(driver.findElement(By.linkText(text)));
    }

    /** Follows the first of these links. */
    Browser followFirst(String css) {
        return leaveBy(one(css));
    }

    /** Clicks on what leads to another page, and waits until that one is there: what is looked for next is not to be found on the page before. */
    private Browser leaveBy(WebElement link) {
        driver.executeScript("document.documentElement.dataset.left = 'yes'");
        link.click();
        Api.until(this::arrived);
        return this;
    }

    private boolean arrived() {
        try {
            return Boolean.TRUE.equals(driver.executeScript(
                    "return !document.documentElement.dataset.left && document.readyState === 'complete'"));
        } catch (WebDriverException e) {
            return false; // between two pages there is none to ask
        }
    }

    Browser press(String button) {
        return leaveBy(driver.findElement(
                By.xpath("//main//button[normalize-space()='%s'] | //header//button[normalize-space()='%s']"
                        .formatted(button, button))));
    }

    /** Replaces what is in a field, by its id; a day as {@code yyyy-MM-dd}. */
    Browser type(String id, String text) {
        return type(driver.findElement(By.id(id)), text);
    }

    Browser type(WebElement field, String text) {
        if ("date".equals(field.getDomAttribute("type"))) {
            // how a day is typed follows from the browser's language, what it holds does not
            driver.executeScript("arguments[0].value = arguments[1]", field, text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
        return this;
    }

    /** Chooses by the code that is sent. */
    Browser choose(String id, String value) {
        new Select(driver.findElement(By.id(id))).selectByValue(value);
        return this;
    }

    Browser keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    Browser tab() {
        return keys(Keys.TAB);
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What is written in the first of these, empty where there is none; read at once, as a live page puts new parts in the place of old ones. */
    String text(String css) {
        return String.valueOf(
                driver.executeScript("return document.querySelector(arguments[0])?.innerText.trim() ?? ''", css));
    }

    /** Clicks on the first of these as it is now, where a live page may put another in its place meanwhile. */
    Browser click(String css) {
        driver.executeScript("document.querySelector(arguments[0]).click()", css);
        return this;
    }

    String heading() {
        return text("h1");
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** What the browser has complained of since it was last asked: errors of scripts, breaches of the policy, what could not be loaded. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Addresses outside the stack that were asked since this was last asked. */
    List<String> strangers() {
        var result = new ArrayList<String>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            var message = Api.JSON.readTree(entry.getMessage()).path("message");
            if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
                var asked = message.at("/params/request/url").asString("");
                if (!asked.startsWith("data:")
                        && !asked.startsWith(address("/"))
                        && !asked.startsWith(api.stack.commandUrl().toString())) {
                    result.add(asked);
                }
            }
        }
        return result;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
