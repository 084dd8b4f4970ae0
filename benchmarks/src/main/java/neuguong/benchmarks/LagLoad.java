package neuguong.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import neuguong.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/** Commands over HTTP at a given rate, some of them followed until a search finds what they did. */
final class LagLoad implements AutoCloseable {
    /** In the text of every command that is followed, and of no other. */
    private static final String MARK = "thuocdo";

    /** So few that all of a round fit into one answer, whatever the lag. */
    static final int FOLLOWED_A_SECOND = 15;

    /** What this asks is work for those who are measured, too. */
    static final int ASK_AGAIN_MILLIS = 25;

    /** So long at most: before the first is found, all that was laid down before it has to be projected. */
    private static final long LIMIT_NANOS = 300_000_000_000L;

    private static final long SECOND = 1_000_000_000L;
    private static final JsonMapper JSON = new JsonMapper();

    private final String authorization;
    private final URI commands;
    private final URI question;
    private final int exemplars;
    private final int connections;
    private final ExecutorService senders;
    private final ExecutorService follower = Executors.newSingleThreadExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    /** Makes every inspection another one: what has been said already is no event, and is never found. */
    private final AtomicLong number = new AtomicLong();

    /** When each followed command was accepted, by the id of its event, until it is found. */
    private final Map<String, Long> awaited = new ConcurrentHashMap<>();

    LagLoad(LocalStack stack, int exemplars, int connections) {
        this.authorization = stack.authorization("benchmark");
        this.commands = stack.commandUrl();
        this.question = URI.create(stack.queryUrl() + "/api/v1/history?q=" + MARK + "&sort=-recorded&size=100");
        this.exemplars = exemplars;
        this.connections = connections;
        this.senders = Executors.newFixedThreadPool(2 * connections);
    }

    /**
     * So many commands a second are accepted and found when each connection sends as soon as it has its answer: what is accepted faster than
     * the reading side follows is no rate that could last.
     */
    double closedLoop(int seconds) throws Exception {
        var begin = System.nanoTime();
        Callable<Long> sender = () -> {
            var count = 0L;
            while (System.nanoTime() - begin < seconds * SECOND) {
                send(false);
                count++;
            }
            return count;
        };
        var sent = sum(sender, connections);
        awaitAllFound();
        return Sample.perSecond(sent, System.nanoTime() - begin);
    }

    /** Sends at this rate, whether or not the services keep up, and follows so many of the commands a second to their hits. */
    Sample openLoop(double rate, int seconds, int followed) throws Exception {
        var begin = System.nanoTime();
        var next = new AtomicLong();
        var total = (long) (rate * seconds);
        var step = Math.max(1, (long) Math.ceil(rate / followed));
        Callable<Long> sender = () -> {
            var count = 0L;
            for (var i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                waitUntil(begin + (long) (i * SECOND / rate));
                send(i % step == 0);
                count++;
            }
            return count;
        };
        var following = follower.submit(() -> follow(begin + seconds * SECOND));
        var sent = sum(sender, 2 * connections);
        var accepted = Sample.perSecond(sent, System.nanoTime() - begin);
        var lags = following.get().stream().sorted().toList();
        return Sample.of("accepted/s", accepted)
                .and(Lag.MEDIAN, Distribution.quantile(lags, 0.5))
                .and(Lag.P99, Distribution.quantile(lags, 0.99));
    }

    /** Sends one more command and returns when it is found, and with it whatever was accepted before. */
    void awaitAllFound() throws Exception {
        send(true);
        follow(System.nanoTime());
    }

    private long sum(Callable<Long> sender, int threads) throws Exception {
        var result = 0L;
        for (var sent : senders.invokeAll(
                IntStream.range(0, threads).mapToObj(_ -> sender).toList())) {
            result += sent.get();
        }
        return result;
    }

    private static void waitUntil(long nanos) {
        for (var left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void send(boolean followed) throws IOException, InterruptedException {
        var exemplar = Seed.exemplar(ThreadLocalRandom.current().nextInt(exemplars));
        var request = HttpRequest.newBuilder(URI.create(commands + "/api/v1/exemplars/" + exemplar + "/inspections"))
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString("""
                        {"on": "2025-12-20", "by": "Đoàn kiểm tra %s", "effect": 4, "efficiency": 4,
                        "growthCapacity": 3, "influence": 5,
                        "findings": "Mô hình giữ vững kết quả, bà con trong xã làm theo và được nhân rộng: lần %d."}""".formatted(followed ? MARK : "liên ngành", number.incrementAndGet())))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        if (followed) {
            awaited.put(
                    exemplar + "-" + JSON.readTree(answer.body()).get("version").asLong(), System.nanoTime());
        }
    }

    /** Asks again and again, until the time has passed and everything awaited is found; milliseconds each. */
    private List<Double> follow(long until) throws IOException, InterruptedException {
        var lags = new ArrayList<Double>();
        var request = HttpRequest.newBuilder(question)
                .header("Authorization", authorization)
                .build();
        while (System.nanoTime() < until || !awaited.isEmpty()) {
            if (System.nanoTime() - until > LIMIT_NANOS) {
                throw new IOException("not found: " + awaited.keySet());
            }
            var asked = Map.copyOf(awaited);
            if (!asked.isEmpty()) {
                var answer = http.send(request, BodyHandlers.ofString());
                var now = System.nanoTime();
                if (answer.statusCode() == 200) {
                    asked.forEach((id, accepted) -> {
                        if (answer.body().contains('"' + id + '"')) {
                            lags.add((now - accepted) / 1e6);
                            awaited.remove(id);
                        }
                    });
                }
            }
            LockSupport.parkNanos(ASK_AGAIN_MILLIS * 1_000_000L);
        }
        return lags;
    }

    @Override
    public void close() {
        senders.shutdownNow();
        follower.shutdownNow();
        http.close();
    }
}
