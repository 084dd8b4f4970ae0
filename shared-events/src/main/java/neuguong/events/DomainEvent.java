package neuguong.events;

import java.time.LocalDate;

/**
 * Something that happened to an aggregate of the register and is kept for ever. An event carries its business date; when it was
 * recorded, by whom and for which unit is metadata of the stored row.
 */
public sealed interface DomainEvent permits ExemplarEvent, UnitEvent, LocalityEvent, CriteriaSetEvent, MovementEvent {
    /** The business date from which the event holds (valid time), as opposed to the time of its recording. */
    LocalDate validOn();
}
