package neuguong.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Exemplars with histories of several lengths: of each length as many for every round as that round asks for the first time.
 *
 * @param rounds that count; the one that warms up is asked of {@link #WARMING} times as many
 */
record Histories(int rounds, double scale) {
    private static final int WARMING = 3;
    private static final Map<Integer, Integer> A_ROUND = Map.of(30, 60, 300, 30, 3000, 12);
    static final List<Integer> LENGTHS = List.of(30, 300, 3000);

    /** The same in a driver's process. */
    static Histories ofEnvironment() {
        return new Histories(
                Integer.parseInt(System.getenv("BENCH_ROUNDS")), Double.parseDouble(System.getenv("BENCH_SCALE")));
    }

    Map<String, String> environment() {
        return Map.of("BENCH_ROUNDS", String.valueOf(rounds), "BENCH_SCALE", String.valueOf(scale));
    }

    private int each(int length) {
        return (int) Math.max(3, Math.round(scale * A_ROUND.getOrDefault(length, 0)));
    }

    private int all(int length) {
        return each(length) * (rounds + WARMING);
    }

    private int first(int length) {
        return LENGTHS.stream()
                .filter(shorter -> shorter < length)
                .mapToInt(this::all)
                .sum();
    }

    /** The numbers of the exemplars of a length that a round asks for. */
    List<Integer> of(int length, int round) {
        var from = first(length) + each(length) * (round == 0 ? 0 : WARMING + round - 1);
        return IntStream.range(from, from + each(length) * (round == 0 ? WARMING : 1))
                .boxed()
                .toList();
    }

    List<Seed> seeds() {
        var seeds = new ArrayList<Seed>();
        for (var length : LENGTHS) {
            seeds.add(new Seed(all(length), length, all(length), first(length)));
        }
        return seeds;
    }

    /** How many events there are of all. */
    long size() {
        return seeds().stream().mapToLong(Seed::size).sum();
    }

    void into(DataSource owner) throws SQLException, IOException {
        for (var seed : seeds()) {
            seed.into(owner);
        }
    }
}
