package neuguong.demo;

import java.time.LocalDate;

/**
 * A command and the day on which a clerk would have entered it, which is never before its business date.
 *
 * @param when orders what depends on each other
 */
record Step(LocalDate when, Command command) {}
