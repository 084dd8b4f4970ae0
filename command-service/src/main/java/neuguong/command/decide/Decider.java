package neuguong.command.decide;

import java.util.List;

/**
 * The rules of one aggregate as pure functions: no clock, no random, no logger, no I/O. What a rule must know from outside travels in
 * the command as values.
 *
 * @param <C> the sealed commands
 * @param <S> the sealed states
 * @param <E> the sealed events
 */
public interface Decider<C, S, E> {
    /** The state before the first event. */
    S initial();

    /**
     * What happens when {@code command} meets {@code state}; an empty list means that it is already so.
     *
     * @throws Rejected when a rule forbids it
     */
    List<E> decide(C command, S state);

    /** The state after {@code event}; total for every event that {@code decide} can produce in {@code state}. */
    S evolve(S state, E event);
}
