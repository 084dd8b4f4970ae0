package neuguong.query.unit;

import org.jspecify.annotations.Nullable;

/** A unit by its present name; the name is null where the unit is not known here yet. */
public record UnitRef(String id, @Nullable String name) {}
