package neuguong.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import neuguong.benchmarks.Candidate.Role;
import neuguong.stack.LocalStack;
import neuguong.stack.Part;
import org.jspecify.annotations.Nullable;

/**
 * A unit with a million events, taken away in each form: how fast, how large, and what the service holds on its heap of it near the end,
 * beside the same of a unit with a tenth of the events.
 */
final class Exports implements Benchmark {
    static final String RATE = "events/s";
    static final String SIZE = "MiB";
    static final String LARGE = "live heap near the end, MiB";
    static final String SMALL = "live heap near the end of a tenth, MiB";
    static final String RESIDENT = "resident so far, MiB";

    private static final int EVENTS = 1_000_000;
    private static final int EACH = 30;
    /** One event in so many leads to the small unit, the others to the large one. */
    private static final int TENTH = 10;
    /** Where a download stands still while the heap is looked at. */
    private static final double NEAR_THE_END = 0.95;

    private static final double FLAT = 1.2;
    private static final int BUFFER = 1 << 16;
    private static final double BYTES_IN_MIB = 1024 * 1024;
    private static final List<Form> FORMS = List.of(
            new Form("NDJSON", "history?format=ndjson"),
            new Form("CSV", "history?format=csv"),
            new Form("XLSX", "history?format=xlsx"),
            // in parts of so many events as one print takes
            new Form("PDF", "history?format=pdf&after=0"),
            new Form("bundle", "bundle"));

    private final HttpClient http = HttpClient.newHttpClient();

    /** A form in which a unit's history is taken away, below the unit's address. */
    private record Form(String name, String path) {}

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public Result run(Bench bench) throws Exception {
        var exemplars = bench.amount(EVENTS / EACH * TENTH / (TENTH - 1) + 1);
        var seed = new Seed(exemplars, EACH, exemplars);
        try (var stack = bench.start(name(), Part.POSTGRES, Part.KAFKA, Part.COMMAND)) {
            seed.into(stack.owner(), number -> Seed.unit(number % TENTH == 0 ? 1 : 0));
            awaitSealed(stack, seed.size());
            var probe = new ServiceProbe("CommandService");
            var events = lines(stack);
            var candidates = new ArrayList<Candidate>();
            for (var form : FORMS) {
                candidates.add(Candidate.of(
                        form.name(), Role.OURS, round -> measured(stack, probe, form, events, round == 0)));
            }
            var rounds = Rounds.of(candidates, bench.rounds());
            return new Result(
                    name(),
                    "the history of a unit with %,d events over HTTP, beside one with a tenth".formatted(events),
                    rounds,
                    FORMS.stream()
                            .map(form -> Reach.flat(rounds, form.name(), LARGE, SMALL, FLAT))
                            .toList(),
                    List.of(
                            "exemplars: %,d, whose histories run at the same time".formatted(exemplars),
                            "live heap: what a full collection leaves while the reader has stopped after 95 % of the bytes;"
                                    + " the service's whole heap is 256 MB",
                            "the client counts bytes and keeps none; both ends share the machine's cores"));
        }
    }

    private Sample measured(LocalStack stack, ServiceProbe probe, Form form, long events, boolean warmUp)
            throws IOException, InterruptedException {
        var smallSize = size(stack, form, Seed.unit(1));
        var small = heapNearTheEnd(stack, probe, form, Seed.unit(1), smallSize);
        if (warmUp) {
            return Sample.of(SMALL, small);
        }
        // the large one is taken once: that it is so many times the small one is near enough for where it stands still
        var live = new double[1];
        var looking = new long[1];
        var begin = System.nanoTime();
        var size = take(stack, form, Seed.unit(0), nearTheEnd(smallSize * (TENTH - 1)), () -> {
            var stopped = System.nanoTime();
            live[0] = probe.liveHeapMiB();
            looking[0] = System.nanoTime() - stopped;
        });
        var taken = System.nanoTime() - begin - looking[0];
        if (looking[0] == 0) {
            throw new IOException("%s ended at %,d bytes before it stood still".formatted(form.name(), size));
        }
        return Sample.of(RATE, Sample.perSecond(events, taken))
                .and(SIZE, size / BYTES_IN_MIB)
                .and(SMALL, small)
                .and(LARGE, live[0])
                .and(RESIDENT, probe.peakResidentMiB());
    }

    private long size(LocalStack stack, Form form, String unit) throws IOException, InterruptedException {
        return take(stack, form, unit, Long.MAX_VALUE, () -> {});
    }

    private double heapNearTheEnd(LocalStack stack, ServiceProbe probe, Form form, String unit, long size)
            throws IOException, InterruptedException {
        var live = new double[1];
        take(stack, form, unit, nearTheEnd(size), () -> live[0] = probe.liveHeapMiB());
        return live[0];
    }

    private static long nearTheEnd(long size) {
        return (long) (size * NEAR_THE_END);
    }

    /** What is done while a download stands still. */
    private interface Look {
        void look() throws IOException, InterruptedException;
    }

    /** Takes an answer, part by part where it has parts; once so many bytes have come it stands still. Says how many there were. */
    private long take(LocalStack stack, Form form, String unit, long still, Look look)
            throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        var count = 0L;
        var looked = false;
        for (var address = address(stack, form, unit); address != null; ) {
            var answer = open(stack, address);
            try (var body = answer.body()) {
                for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    count += read;
                    if (count >= still && !looked) {
                        look.look();
                        looked = true;
                    }
                }
            }
            address = next(answer);
        }
        return count;
    }

    private static URI address(LocalStack stack, Form form, String unit) {
        return URI.create("%s/api/v1/audit/units/%s/%s".formatted(stack.commandUrl(), unit, form.path()));
    }

    private static @Nullable URI next(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Link")
                .map(link -> URI.create(link.substring(1, link.indexOf('>'))))
                .orElse(null);
    }

    /** How many events the large unit has, by what it is answered with. */
    private long lines(LocalStack stack) throws IOException, InterruptedException {
        try (var body =
                open(stack, address(stack, FORMS.getFirst(), Seed.unit(0))).body()) {
            var count = 0L;
            var buffer = new byte[BUFFER];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        count++;
                    }
                }
            }
            return count;
        }
    }

    private HttpResponse<InputStream> open(LocalStack stack, URI address) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", stack.authorization("benchmark"))
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer;
    }

    /** A bundle is of what has been sealed. */
    private static void awaitSealed(LocalStack stack, long events) throws SQLException {
        while (sealed(stack) < events) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static long sealed(LocalStack stack) throws SQLException {
        try (var connection = stack.owner().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select size from transparency_head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
