package neuguong.benchmarks;

import java.util.List;

/**
 * What one benchmark found.
 *
 * @param title what was done, how often, on what
 * @param settings what a reader must know to repeat it
 */
public record Result(String benchmark, String title, Rounds rounds, List<Reach> reaches, List<String> settings) {
    public Result {
        reaches = List.copyOf(reaches);
        settings = List.copyOf(settings);
    }
}
