package neuguong.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.stack.Part;

/**
 * What goes wrong at the same time.
 *
 * @param of how, with which parts
 */
record Fault(NavigableMap<Part, Kind> of) {
    private static final List<Part> STORES = List.of(Part.POSTGRES, Part.KAFKA, Part.ELASTICSEARCH);

    enum Kind {
        /** its processes are killed at once, and it is started again */
        KILLED("killed"),
        /** its processes stand still and then go on */
        STOPPED("stopped"),
        /** no service reaches it */
        CUT_OFF("cut off"),
        /** each thing that a service and it say to each other takes a tenth of a second longer */
        SLOW("slow"),
        /** it takes its disk to be full */
        FULL("full");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    static Fault of(Kind kind, Part... parts) {
        return new Fault(new TreeMap<>(Stream.of(parts).collect(Collectors.toMap(part -> part, _ -> kind))));
    }

    /** The parts with which it goes wrong like this. */
    List<Part> parts(Kind kind) {
        return of.entrySet().stream()
                .filter(one -> one.getValue() == kind)
                .map(Map.Entry::getKey)
                .toList();
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

    /** With several parts at once, and with each as chance has it. */
    static Fault any(RandomGenerator chance) {
        var parts = new ArrayList<>(List.of(Part.values()));
        var of = new TreeMap<Part, Kind>();
        for (var left = 2 + chance.nextInt(2); left > 0; left--) {
            var part = parts.remove(chance.nextInt(parts.size()));
            var kinds = STORES.contains(part)
                    ? List.of(Kind.KILLED, Kind.STOPPED, Kind.CUT_OFF, Kind.SLOW)
                    : List.of(Kind.KILLED, Kind.STOPPED);
            of.put(part, kinds.get(chance.nextInt(kinds.size())));
        }
        return new Fault(of);
    }

    @Override
    public String toString() {
        return Stream.of(Kind.values())
                .filter(of::containsValue)
                .map(kind ->
                        parts(kind).stream().map(Part::label).collect(Collectors.joining(" + ")) + " " + kind.label)
                .collect(Collectors.joining(", "));
    }
}
