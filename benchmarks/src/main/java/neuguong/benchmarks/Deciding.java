package neuguong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import neuguong.events.ExemplarEvent.InspectionRecorded;

/** What both drivers of {@link Aggregate} do: ask each exemplar for the first time, and some times more. */
final class Deciding {
    static final String WARM_EXPONENT = "warm exponent";
    static final String COLD_EXPONENT = "cold exponent";
    private static final int AGAIN = 5;

    private final Histories histories;
    private final Asking asking;
    private int number;

    /** A command that records an inspection, which is accepted and durable on return. */
    interface Asking {
        void ask(String exemplar, InspectionRecorded inspection);
    }

    Deciding(Histories histories, Asking asking) {
        this.histories = histories;
        this.asking = asking;
    }

    Sample run(int round) {
        var cold = new ArrayList<Double>();
        var warm = new ArrayList<Double>();
        for (var length : Histories.LENGTHS) {
            var exemplars = histories.of(length, round);
            cold.add(median(exemplars, 1));
            warm.add(median(exemplars, AGAIN));
        }
        var lengths = Histories.LENGTHS.stream().map(Integer::doubleValue).toList();
        var sample = new Sample(Map.of());
        for (var i = 0; i < lengths.size(); i++) {
            sample = sample.and("%d warm".formatted(Histories.LENGTHS.get(i)), warm.get(i));
        }
        for (var i = 0; i < lengths.size(); i++) {
            sample = sample.and("%d cold".formatted(Histories.LENGTHS.get(i)), cold.get(i));
        }
        return sample.and(WARM_EXPONENT, Distribution.exponent(lengths, warm))
                .and(COLD_EXPONENT, Distribution.exponent(lengths, cold));
    }

    private double median(List<Integer> exemplars, int times) {
        var micros = new ArrayList<Double>();
        for (var time = 0; time < times; time++) {
            for (var exemplar : exemplars) {
                var inspection = Seed.inspection(++number);
                var begin = System.nanoTime();
                asking.ask(Seed.exemplar(exemplar), inspection);
                micros.add((System.nanoTime() - begin) / 1e3);
            }
        }
        return Distribution.of(micros).median();
    }
}
