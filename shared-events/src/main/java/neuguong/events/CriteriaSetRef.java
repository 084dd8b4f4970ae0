package neuguong.events;

/**
 * The measure of an assessment: a version of a criteria set.
 *
 * @param id of the set
 * @param version counted from 1
 */
public record CriteriaSetRef(String id, int version) {}
