package neuguong.query.movement;

import org.jspecify.annotations.Nullable;

/** A movement by its name; the name is null where the movement is not known here yet. */
public record MovementRef(String id, @Nullable String name) {}
