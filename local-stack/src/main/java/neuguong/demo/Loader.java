package neuguong.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import neuguong.demo.Command.ChangeUnit;
import neuguong.demo.Command.ChooseSuccessor;
import neuguong.demo.Command.LaunchMovement;
import neuguong.demo.Command.Nominate;
import neuguong.demo.Command.NoteOnAward;
import neuguong.demo.Command.OfExemplar;
import neuguong.demo.Command.Propose;
import neuguong.demo.Command.RecordAward;
import neuguong.demo.Command.RegisterUnit;
import neuguong.demo.Command.Revoke;
import neuguong.demo.Ids.AwardName;
import neuguong.demo.Province.Phase;
import neuguong.demo.Register.Refused;
import neuguong.stack.Progress;
import neuguong.stack.Text;
import tools.jackson.databind.JsonNode;

/**
 * Tells the register a province: several exemplars at a time, each in its own order, phase by phase. Every command has a key made of
 * seed, size and place in the story, so that a load that was cut short is told again from the start and only what is missing changes.
 */
final class Loader {
    /** Requests in flight. */
    private static final int LANES = 12;
    /** After so many refusals the rest would only repeat them. */
    private static final int HOPELESS = 50;

    private static final int KEPT = 2_000;

    private static final Text STEP =
            new Text("Đang nạp tỉnh minh họa Nguyên Giang", "Loading the demonstration province Nguyên Giang");

    private final Province province;
    private final Register register;
    private final Progress progress;
    private final Set<AwardName> namedAgain = new HashSet<>();
    private final Map<Integer, List<Step>> kept = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private long total;

    Loader(Province province, Register register, Progress progress) {
        this.province = province;
        this.register = register;
        this.progress = progress;
    }

    /**
     * Returns how many commands were accepted.
     *
     * @throws IOException where a service does not answer, or refused any command: each is then said
     */
    long load() throws IOException, InterruptedException {
        if (province.exemplars() > KEPT) {
            progress.say(new Text("Đang đếm những gì phải nạp", "Counting what is to be loaded"));
        }
        count();
        progress.bar(STEP, 0, total);
        try {
            var ids = new Geography(province.places(), register).settle();
            for (var phase : province.phases()) {
                for (var i = 0; i < phase.units().size(); i++) {
                    tell(phase.units().get(i), phase.from() + "-" + i, ids);
                }
                lanes(phase, ids);
            }
        } catch (Refused e) {
            throw new IOException("the demonstration's places were refused: " + e.getMessage(), e);
        }
        if (!refusals.isEmpty()) {
            throw new IOException(refusals.size() + " commands were refused, first " + refusals.peek());
        }
        return done.get();
    }

    private void count() {
        total = province.phases().stream().mapToLong(p -> p.units().size()).sum();
        for (var i = 0; i < province.exemplars(); i++) {
            var career = career(i);
            total += career.size();
            career.forEach(step -> {
                if (step.command() instanceof Revoke c) {
                    namedAgain.add(new AwardName(c.exemplar(), c.award()));
                }
                if (step.command() instanceof NoteOnAward c) {
                    namedAgain.add(new AwardName(c.exemplar(), c.award()));
                }
            });
        }
    }

    /** A small province is kept, a large one told anew in every phase. */
    private List<Step> career(int exemplar) {
        return province.exemplars() > KEPT
                ? province.career(exemplar)
                : kept.computeIfAbsent(exemplar, province::career);
    }

    private void lanes(Phase phase, Ids ids) throws IOException, InterruptedException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var lanes = new ArrayList<Future<Void>>();
            for (var lane = 0; lane < LANES; lane++) {
                lanes.add(executor.submit(lane(lane, phase, ids)));
            }
            for (var lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause
                    ? cause
                    : new IOException("the demonstration failed: " + e, e);
        }
    }

    /** Every so many exemplars, one after the other. */
    private Callable<Void> lane(int lane, Phase phase, Ids ids) {
        return () -> {
            for (var i = lane; i < province.exemplars(); i += LANES) {
                var career = career(i);
                for (var n = 0; n < career.size(); n++) {
                    if (phase.includes(career.get(n).when())) {
                        tell(career.get(n).command(), i + "-" + n, ids);
                    }
                }
            }
            return null;
        };
    }

    private void tell(Command command, String place, Ids ids) throws IOException, InterruptedException {
        if (command instanceof OfExemplar c && !(c instanceof Nominate) && !ids.nominated(c.exemplar())) {
            return;
        }
        try {
            var wire = Wire.of(command, ids);
            var key = "demo-%d-%d-%s".formatted(Province.SEED, province.exemplars(), place);
            remember(command, register.command(wire.path(), wire.body(), key), ids);
            progress.bar(STEP, done.incrementAndGet(), total);
        } catch (Refused e) {
            refusals.add(e.getMessage());
            progress.say(new Text("Bị từ chối", "Refused"));
            var message = String.valueOf(e.getMessage());
            progress.say(new Text(message, message));
            if (command instanceof RegisterUnit
                    || command instanceof ChangeUnit
                    || command instanceof ChooseSuccessor
                    || refusals.size() > HOPELESS) {
                throw new IOException("the demonstration cannot go on: " + e.getMessage(), e);
            }
        }
    }

    /** Only what is named again is kept. */
    private void award(AwardName name, JsonNode answer, Ids ids) {
        if (namedAgain.contains(name)) {
            ids.award(name, answer.path("commendationId").asString());
        }
    }

    private void remember(Command command, JsonNode answer, Ids ids) {
        switch (command) {
            case RegisterUnit c -> ids.unit(c.unit().code(), answer.path("id").asString());
            case LaunchMovement c ->
                ids.movement(c.movement().code(), answer.path("id").asString());
            case Nominate c -> ids.exemplar(c.exemplar(), answer.path("id").asString());
            case RecordAward c -> award(new AwardName(c.exemplar(), c.award()), answer, ids);
            case Propose c -> award(new AwardName(c.exemplar(), c.award()), answer, ids);
            default -> {}
        }
    }
}
