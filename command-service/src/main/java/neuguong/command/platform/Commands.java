package neuguong.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import neuguong.command.decide.Rejected;
import neuguong.contract.EventHeaders;
import neuguong.telemetry.RequestIds;
import neuguong.telemetry.Traces;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The way of every command to its aggregate, and of the answer back to the caller. */
@Component
public final class Commands {
    private static final int TRIES = 3;

    private final CommandGroups groups;
    private final IdempotencyKeys keys;
    private final Traces traces;
    private final MeterProvider<Counter> counters;

    Commands(CommandGroups groups, IdempotencyKeys keys, Traces traces, MeterRegistry meters) {
        this.groups = groups;
        this.keys = keys;
        this.traces = traces;
        this.counters = Counter.builder("neuguong.commands")
                .description(
                        "Commands by what became of them: ACCEPTED, the code of the rule that refused them, or FAULT")
                .withRegistry(meters);
    }

    /**
     * Decides a command.
     *
     * @return what was accepted, or the first answer where the caller's key was answered before
     * @throws Rejected where a rule forbids it, or this caller may not give it
     * @throws Index.Forbidden where a rule over many aggregates forbids it, within an open transaction, which is then undone
     * @throws IdempotencyKeys.Reused where the caller's key belongs to another request
     */
    public Accepted send(Object command, Caller caller) {
        var name = command.getClass().getSimpleName();
        RequestIds.about("command", name);
        return traces.step("command " + name, () -> counted(name, command, caller));
    }

    private Accepted counted(String name, Object command, Caller caller) {
        var outcome = "FAULT";
        try {
            var accepted = decide(command, caller);
            outcome = "ACCEPTED";
            return accepted;
        } catch (Rejected refusal) {
            outcome = refusal.reason().name();
            throw refusal;
        } finally {
            counters.withTags("command", name, "outcome", outcome).increment();
        }
    }

    private Accepted decide(Object command, Caller caller) {
        for (var attempt = 1; ; attempt++) {
            var answered = keys.find(caller);
            if (answered.isPresent()) {
                return answered.get();
            }
            try {
                return decide(new GenericCommandMessage<>(command, metadata(caller)));
            } catch (ConcurrencyException | DuplicateKeyException e) {
                // another change of this aggregate, or another request with this key, was faster: look again
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Accepted decide(GenericCommandMessage<Object> command) {
        // within an open transaction, as of an import's rows, a command belongs to it
        var open = TransactionSynchronizationManager.isActualTransactionActive();
        var outcome = open ? groups.dispatch(command) : groups.decide(command);
        if (!outcome.isExceptional()) {
            return (Accepted) outcome.getPayload();
        }
        throw switch (outcome.exceptionResult()) {
            case Index.Forbidden forbidden when !open -> forbidden.why();
            case RuntimeException refusal -> refusal;
            case Throwable fault -> new CommandExecutionException(fault.getMessage(), fault);
        };
    }

    /**
     * Asks at once for what the commands need that this transaction is about to send.
     *
     * @param callers who sends them, with their keys
     * @param aggregateIds the aggregates that they are for; those that they make may be left out
     */
    public void expect(Collection<Caller> callers, Collection<String> aggregateIds) {
        keys.readAhead(callers);
        groups.readAhead(aggregateIds);
    }

    /** Whether the caller's key was answered before, so that sending again would change nothing. */
    public boolean answered(Caller caller) {
        return keys.find(caller).isPresent();
    }

    private MetaData metadata(Caller caller) {
        var data = new HashMap<String, Object>();
        var person = caller.person();
        data.put(Caller.ACTOR, person.subject());
        data.put(Caller.ACTOR_NAME, person.displayName());
        data.put(Caller.ISSUER, person.issuer());
        if (person.via() != null) {
            data.put(Caller.VIA, person.via());
        }
        data.put(Caller.CORRELATION_ID, caller.correlationId());
        var followed = traces.current();
        if (followed != null) {
            data.put(EventHeaders.TRACEPARENT, followed);
        }
        if (caller.expectedVersion() != null) {
            data.put(AggregateHandlers.EXPECTED_VERSION, caller.expectedVersion());
        }
        data.put(Caller.KEY, caller);
        return MetaData.from(data);
    }

    /** The answer to a command that creates: 201 with Location, ETag, id and version. */
    public static ResponseEntity<Map<String, Object>> created(Accepted accepted, String path) {
        return ResponseEntity.created(URI.create("/api/v1" + path + "/" + accepted.id()))
                .eTag("\"" + accepted.version() + "\"")
                .body(body(accepted));
    }

    /** The answer to any other command: 200 with ETag, id and version. */
    public static ResponseEntity<Map<String, Object>> changed(Accepted accepted) {
        return ResponseEntity.ok().eTag("\"" + accepted.version() + "\"").body(body(accepted));
    }

    /** The same, naming the id of the part that the command made. */
    public static ResponseEntity<Map<String, Object>> changed(Accepted accepted, String part) {
        var body = body(accepted);
        body.put(part, accepted.part());
        return ResponseEntity.ok().eTag("\"" + accepted.version() + "\"").body(body);
    }

    /** The same, giving the number of the part that the command made. */
    public static ResponseEntity<Map<String, Object>> numbered(Accepted accepted) {
        var body = body(accepted);
        body.put("number", Integer.valueOf(Objects.requireNonNull(accepted.part())));
        return ResponseEntity.ok().eTag("\"" + accepted.version() + "\"").body(body);
    }

    private static Map<String, Object> body(Accepted accepted) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", accepted.id());
        body.put("version", accepted.version());
        return body;
    }
}
