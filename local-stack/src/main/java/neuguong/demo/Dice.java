package neuguong.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded chance: the same seed and salt give the same throws on every machine. */
final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    private Dice(long seed) {
        this.random = ALGORITHM.create(seed);
    }

    /** Dice of their own for every combination of salts, so that one exemplar's throws never shift another's. */
    static Dice of(long seed, long... salts) {
        var mixed = mix(seed);
        for (var salt : salts) {
            mixed = mix(mixed ^ salt);
        }
        return new Dice(mixed);
    }

    /** The finaliser of SplitMix64: near inputs give far results. */
    private static long mix(long bits) {
        var mixed = bits + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code least} to {@code most}, both possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double near(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    /** From 0 to below 1. */
    double share() {
        return random.nextDouble();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T pick(Weighted<T> list) {
        return list.at(random.nextDouble());
    }

    /** Different ones of a list, in its order. */
    <T> List<T> some(int count, List<T> list) {
        var left = new ArrayList<>(list);
        while (left.size() > count) {
            left.remove(random.nextInt(left.size()));
        }
        return List.copyOf(left);
    }
}
