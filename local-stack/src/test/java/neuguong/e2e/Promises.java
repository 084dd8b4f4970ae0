package neuguong.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What holds of every answer, whatever was asked. */
final class Promises {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern INTERNAL =
            Pattern.compile("neuguong\\.(command|query|identity|events|contract|text|transparency)"
                    + "|\\b(org|java|jakarta|tools|com|co|io)\\.(spring|apache|postgres|axon|elastic|jackson|fasterxml|lang|util|sql|servlet|validation)"
                    + "|Exception\\b|\\.java:\\d|SQLSTATE|\\bPSQL|Hikari"
                    + "|(?i)\\b(select|insert into|update|delete from) \\S+ (from|values|set|where)\\b"
                    + "|127\\.0\\.0\\.1|localhost|/(work|home|root|tmp|usr)/\\w");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern VIETNAMESE = Pattern.compile("[à-ỹđĐ]");
    private static final Pattern ACTIVE = Pattern.compile("<script>alert\\(1\\)|onerror=alert\\(1\\)>");
    private static final Pattern FORMULA = Pattern.compile("(?m)(^|[,;\\t])\"?=cmd");

    private Promises() {}

    /** Those that an answer breaks; 501 is what HTTP has for a transfer coding that nobody knows. */
    static List<String> brokenBy(Draft asked, Wire.Reply reply) {
        var broken = new ArrayList<String>();
        if (reply.status() >= 500 && reply.status() != 501 && !waited(asked, reply)) {
            broken.add("it is a fault");
        }
        if ((!isLog(asked, reply) && INTERNAL.matcher(reply.text()).find())
                || INTERNAL.matcher(String.join("\n", reply.head())).find()) {
            broken.add("it tells of what is within");
        }
        if (reply.head().stream().anyMatch(h -> h.matches("(?i)(X-Injected|Server|X-Powered-By):.*"))) {
            broken.add("a header that is not ours");
        }
        if (reply.header("Content-Type").orElse("").startsWith("text/html")
                && ACTIVE.matcher(reply.text()).find()) {
            broken.add("what was sent runs in the page");
        }
        if (reply.header("Content-Type").orElse("").startsWith("text/csv")
                && FORMULA.matcher(reply.text()).find()) {
            broken.add("what was sent runs in the spreadsheet");
        }
        if (reply.status() >= 400 && !asked.method.equals("HEAD")) {
            problem(asked, reply, broken);
        }
        return broken;
    }

    /** What people have recorded is told as they wrote it, whatever that looks like. */
    private static boolean isLog(Draft asked, Wire.Reply reply) {
        return reply.status() == 200 && asked.target().matches("/api/v1/audit/(events|log|units|exemplars|reads)\\b.*");
    }

    /** A version that has not come is waited for and then said to be late, which the contract foresees. */
    private static boolean waited(Draft asked, Wire.Reply reply) {
        return reply.status() == 503
                && asked.query.stream().anyMatch(p -> p.startsWith("atLeast="))
                && reply.header("Retry-After").isPresent();
    }

    /** Whoever asks for a page, which is all that is not under the addresses of programs, is shown one. */
    private static void problem(Draft asked, Wire.Reply reply, List<String> broken) {
        if (!asked.target().startsWith("/api/")
                && reply.header("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        if (!reply.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            broken.add("no problem of RFC 9457");
            return;
        }
        try {
            var problem = reply.json();
            if (problem.path("status").asInt() != reply.status()
                    || !CODE.matcher(problem.path("code").asString("")).matches()
                    || problem.path("title").asString("").isBlank()
                    || problem.path("detail").asString("").isBlank()
                    || !problem.path("type").asString("").startsWith("urn:neuguong:problem:")) {
                broken.add("the problem is not complete");
            }
        } catch (JacksonException e) {
            broken.add("the problem is no JSON");
        }
    }

    /** Whether a problem is told in both languages: here in one and there in the other, or in both at once. */
    static boolean inBothLanguages(Wire.Reply vietnamese, Wire.Reply english) {
        var one = vietnamese.json().path("detail").asString("");
        var other = english.json().path("detail").asString("");
        // who has tried a wrong password so often has to wait in any language, and a moment later no more
        if (vietnamese.status() == 429 || english.status() == 429) {
            return true;
        }
        return vietnamese.status() == english.status()
                && VIETNAMESE.matcher(one).find()
                && (one.contains(" | ") || !one.equals(other));
    }
}
