package neuguong.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import neuguong.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/**
 * Callers who record inspections of exemplars, each of their own, at a steady pace. Whoever hears nothing clear asks again with the same
 * key until it does, as the contract tells them to.
 */
final class Load implements AutoCloseable {
    static final String MARK = "Kiểm tra ";

    private static final int CALLERS = 4;
    /** So long does a caller wait between two commands. */
    static final Duration PACE = Duration.ofMillis(15);

    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LAST_WORD = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<URI> services;
    private final Ledger ledger;
    private final Duration pace;
    private final String authorization;
    private final List<Thread> callers = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile boolean stopping;

    Load(LocalStack stack, List<String> exemplars, Ledger ledger) {
        this(stack, exemplars, ledger, PACE);
    }

    Load(LocalStack stack, List<String> exemplars, Ledger ledger, Duration pace) {
        this(stack, List.of(stack.commandUrl()), exemplars, ledger, pace);
    }

    /** @param services command services over the same store, of which each caller asks one after the other */
    Load(LocalStack stack, List<URI> services, List<String> exemplars, Ledger ledger, Duration pace) {
        this.services = services;
        this.pace = pace;
        this.ledger = ledger;
        this.authorization = stack.authorization("drill");
        for (var caller = 0; caller < CALLERS; caller++) {
            var first = caller;
            callers.add(Thread.ofPlatform().name("caller-" + caller).start(() -> call(exemplars, first)));
        }
    }

    private void call(List<String> exemplars, int first) {
        for (var next = first; !stopping; next += CALLERS) {
            record(
                    next / CALLERS,
                    exemplars.get(next % exemplars.size()),
                    UUID.randomUUID().toString());
            LockSupport.parkNanos(pace.toNanos());
        }
    }

    /** Asks one service after the other, from the first on, until one gives a clear answer. */
    private void record(int first, String exemplar, String command) {
        ledger.sent(command);
        for (var service = first;
                !answered(request(service, exemplar, command), exemplar, command)
                        && !Thread.currentThread().isInterrupted();
                service++) {
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private HttpRequest request(int service, String exemplar, String command) {
        return HttpRequest.newBuilder(services.get(service % services.size())
                        .resolve("/api/v1/exemplars/" + exemplar + "/inspections"))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .header("Idempotency-Key", command)
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("""
                        {"on":"2022-05-10","by":"Đoàn kiểm tra","effect":4,"efficiency":4,"growthCapacity":3,"influence":4,
                        "findings":"%s%s"}""".formatted(MARK, command)))
                .build();
    }

    /** Whether the answer was clear. */
    private boolean answered(HttpRequest request, String exemplar, String command) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                ledger.acknowledged(
                        command,
                        exemplar,
                        JSON.readTree(answer.body()).get("version").asLong());
                return true;
            }
            if (answer.statusCode() < 500) {
                ledger.refused(answer.statusCode() + " " + answer.body());
                return true;
            }
            ledger.unknown(command, String.valueOf(answer.statusCode()));
        } catch (IOException e) {
            ledger.unknown(command, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return false;
    }

    /** Stops when each caller has had a clear answer to its last command, or has waited too long for one. */
    @Override
    public void close() {
        stopping = true;
        try {
            for (var caller : callers) {
                if (!caller.join(LAST_WORD)) {
                    caller.interrupt();
                    caller.join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
