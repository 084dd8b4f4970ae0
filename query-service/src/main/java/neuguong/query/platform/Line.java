package neuguong.query.platform;

/** All by which one generation is filled: its indices, what is parked of it, and the intake that writes to both. */
record Line(Generation generation, IndexManager indices, IndexStore store, ParkedEvents parked, Intake intake) {}
