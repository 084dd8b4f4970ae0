package neuguong.faults;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import neuguong.stack.Part;

/**
 * What goes wrong at the same time.
 *
 * @param kind how
 * @param parts with which parts
 */
record Fault(Kind kind, List<Part> parts) {
    private static final List<Part> STORES = List.of(Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH);

    enum Kind {
        /** its processes are killed at once, and it is started again */
        KILLED,
        /** its processes stand still and then go on */
        STOPPED,
        /** no service reaches it */
        CUT_OFF,
        /** each thing that a service and it say to each other takes a tenth of a second longer */
        SLOW,
        /** it takes its disk to be full */
        FULL
    }

    static Fault of(Kind kind, Part... parts) {
        return new Fault(kind, List.of(parts));
    }

    /** Each that can befall one part, and that all are killed. */
    static Stream<Fault> each() {
        var any = Stream.of(Kind.KILLED, Kind.STOPPED)
                .flatMap(kind -> Stream.of(Part.values()).map(part -> of(kind, part)));
        var ways = Stream.of(Kind.CUT_OFF, Kind.SLOW)
                .flatMap(kind -> STORES.stream().map(part -> of(kind, part)));
        return Stream.of(
                        any,
                        ways,
                        Stream.of(of(Kind.FULL, Part.ELASTICSEARCH)),
                        Stream.of(of(Kind.KILLED, Part.values())))
                .flatMap(faults -> faults);
    }

    /** Several parts at once, as chance has it. */
    static Fault any(RandomGenerator chance) {
        var kind = Kind.values()[chance.nextInt(Kind.FULL.compareTo(Kind.KILLED))];
        var candidates = kind == Kind.CUT_OFF || kind == Kind.SLOW ? STORES : List.of(Part.values());
        var chosen = IntStream.range(0, 2 + chance.nextInt(2))
                .mapToObj(_ -> candidates.get(chance.nextInt(candidates.size())))
                .collect(Collectors.toSet());
        return new Fault(kind, ordered(chosen));
    }

    private static List<Part> ordered(Set<Part> parts) {
        return Stream.of(Part.values()).filter(parts::contains).toList();
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::label).collect(Collectors.joining(" + ")) + " "
                + switch (kind) {
                    case KILLED -> "killed";
                    case STOPPED -> "stopped";
                    case CUT_OFF -> "cut off";
                    case SLOW -> "slow";
                    case FULL -> "full";
                };
    }
}
