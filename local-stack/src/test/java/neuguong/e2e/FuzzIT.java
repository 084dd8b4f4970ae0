package neuguong.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import neuguong.identity.Role;
import neuguong.stack.StackFixture;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of both services, asked wrongly in every way that one thinks of, by everybody: whatever comes is answered, soon, as the
 * contract says and without telling what is within; what is refused changes nothing; and what was accepted is replayed and projected.
 *
 * <p>{@code -Dfuzz.seed=…} begins elsewhere, {@code -Dfuzz.rounds=…} goes on for longer.
 */
class FuzzIT {
    private static final long SEED = Long.getLong("fuzz.seed", 20_210_611);
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 12);
    private static final List<String> USERS = List.of("clerk", "board", "auditor", "analyst", "dashboard", "operator");

    private final Api api = new Api();
    private final Random random = new Random(SEED);
    private final Likely likely = new Likely(random);
    private final Mischief mischief = new Mischief(random);
    private final Set<String> toldInBoth = new HashSet<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();

    /** How many events there are, and the position of the last. */
    private record Log(long events, long last) {
        static Log of(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select count(*), coalesce(max(global_index), 0) from domain_event_entry")) {
                row.next();
                return new Log(row.getLong(1), row.getLong(2));
            }
        }
    }

    @Test
    void whatever_is_asked_is_answered_as_the_contract_says_and_a_refusal_changes_nothing() throws SQLException {
        System.out.printf("fuzz.seed=%d fuzz.rounds=%d%n", SEED, ROUNDS);
        var register = new Register(api);
        likely.know("localities", register.commune);
        try (var connection = api.stack.application().getConnection()) {
            var begun = Log.of(connection);
            var endpoints = Described.all(api);
            for (var round = 0; round < ROUNDS; round++) {
                enliven(register);
                for (var endpoint : endpoints) {
                    ask(endpoint, connection);
                }
            }
            System.out.printf("answers by status %s; %s%n", statuses, likely);
            assertThat(broken).isEmpty();
            replayed(begun, Log.of(connection));
        }
    }

    /** Records that are young enough for every command. */
    private void enliven(Register register) {
        var unit = register.unit();
        likely.know("units", unit);
        var exemplar = register.exemplar(unit, "Vàng Thị " + Register.tag());
        likely.know("exemplars", exemplar);
        if (random.nextBoolean()) {
            register.selected(exemplar);
        }
    }

    private void ask(Described endpoint, Connection connection) throws SQLException {
        var draft = likely.request(endpoint);
        for (var faults = random.nextInt(8) == 0 ? 2 : random.nextInt(8) == 0 ? 0 : 1; faults > 0; faults--) {
            mischief.spoil(draft);
        }
        var who = anybody();
        var before = Log.of(connection);
        Wire.Reply reply;
        try {
            reply = send(draft, who, "vi");
        } catch (AssertionError e) {
            broken.add("%s (seed %d)%n  asked %s".formatted(e.getMessage(), SEED, draft));
            return;
        }
        statuses.merge(reply.status(), 1, Integer::sum);
        Promises.brokenBy(draft, reply).forEach(promise -> breaks(promise, draft, reply));
        if (reply.status() >= 400) {
            if (!Log.of(connection).equals(before)) {
                breaks("a refusal changed something", draft, reply);
            }
            inBothLanguages(draft, reply, who);
        } else {
            learn(endpoint, reply);
        }
    }

    private Wire.Reply send(Draft draft, String who, String language) {
        return Wire.send(
                draft.endpoint.server(),
                draft.method,
                draft.target(),
                draft.lines(who, language),
                draft.body(),
                Promises.PATIENCE);
    }

    /** Mostly somebody who may do everything, so that more than the door is tried. */
    private String anybody() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1, 2 ->
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((USERS.get(random.nextInt(USERS.size())) + ":" + StackFixture.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
            case 3 -> api.stack.authorizationOfClerk("can-bo-thu", likely.any("units"));
            default -> api.stack.authorization("ai-do", "Ai đó", Role.BOARD, Role.AUDITOR, Role.OPERATOR);
        };
    }

    private void inBothLanguages(Draft draft, Wire.Reply reply, String who) {
        if (Promises.brokenBy(draft, reply).isEmpty()
                && !draft.method.equals("HEAD")
                // a page is in the language that its reader chose
                && draft.target().startsWith("/api/")
                && reply.header("Content-Type").orElse("").startsWith("application/problem+json")
                && draft.faults.stream().noneMatch(f -> f.contains("Accept-Language"))
                && toldInBoth.add(draft.endpoint + reply.json().get("code").asString())) {
            var other = send(draft, who, "en");
            if (!Promises.inBothLanguages(reply, other)) {
                breaks("it is not told in both languages, the other being " + other, draft, reply);
            }
        }
    }

    private void learn(Described endpoint, Wire.Reply reply) {
        if (reply.status() == 201) {
            likely.know(endpoint.subject(), reply.json().get("id").asString());
        }
        if (reply.header("Content-Type").orElse("").startsWith("application/json")) {
            var answer = reply.json();
            if (answer.has("commendationId")) {
                likely.know("commendations", answer.get("commendationId").asString());
            }
            if (answer.path("next").isString()) {
                likely.know("cursors", answer.get("next").asString());
            }
        }
    }

    private void breaks(String promise, Draft draft, Wire.Reply reply) {
        broken.add("%s (seed %d)%n  asked %s%n  answered %s".formatted(promise, SEED, draft, reply));
    }

    /** Every event since then is read, and has come through to what is searched. */
    private void replayed(Log begun, Log ended) {
        assertThat(ended.events()).isGreaterThan(begun.events());
        var lines = api.audit("/events?after=" + begun.last())
                .is(200)
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize((int) (ended.events() - begun.events()));
        var exemplars = new HashSet<String>();
        for (var line : lines) {
            var event = Api.JSON.readTree(line);
            if (event.get("type").asString().startsWith("exemplar.")) {
                exemplars.add(event.get("aggregateId").asString());
            }
        }
        exemplars.forEach(id -> api.audit("/exemplars/" + id + "/state").is(200));
        Api.until(() -> api.get("/api/v1/exemplars?size=1")
                        .json()
                        .at("/complete/position")
                        .asLong()
                >= ended.last());
        exemplars.forEach(id -> api.get("/api/v1/exemplars/" + id).is(200));
    }
}
