package neuguong.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import neuguong.contract.EventJson;

/** Requests that record an inspection of any of a round's exemplars, no two of them the same; for one thread. */
final class InspectionRequests implements Supplier<byte[]> {
    private static final String NUMBER = "000000000";

    private final byte[][] templates;
    private final int place;
    private final int exemplars;
    private int first;
    private int number;

    /**
     * @param rounds so many times {@code exemplars} are seeded
     * @param authorization as the header says it
     */
    InspectionRequests(int exemplars, int rounds, String authorization) {
        this.exemplars = exemplars;
        var body = new String(EventJson.encode(Seed.inspection(0)), StandardCharsets.UTF_8)
                .replace("Đoàn kiểm tra số 0", "Đoàn kiểm tra số " + NUMBER);
        templates = IntStream.range(0, exemplars * rounds)
                .mapToObj(exemplar -> """
                        POST /api/v1/exemplars/%s/inspections HTTP/1.1\r
                        Host: 127.0.0.1\r
                        Content-Type: application/json\r
                        Accept: application/json\r
                        Authorization: %s\r
                        Content-Length: %d\r
                        \r
                        %s""".formatted(
                                Seed.exemplar(exemplar),
                                authorization,
                                body.getBytes(StandardCharsets.UTF_8).length,
                                body)
                        .getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        place = new String(templates[0], StandardCharsets.ISO_8859_1).lastIndexOf(NUMBER);
    }

    /** From here on those of a round, which no other has touched. */
    void begin(int round) {
        first = round * exemplars;
    }

    @Override
    public byte[] get() {
        var request = templates[first + ThreadLocalRandom.current().nextInt(exemplars)].clone();
        var rest = ++number;
        for (var i = place + NUMBER.length() - 1; i >= place; i--) {
            request[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return request;
    }
}
