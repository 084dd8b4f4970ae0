package neuguong.query.text;

/** A piece of a text as it was written, and whether it is what was searched for; plain text, to be escaped where it is shown. */
public record Segment(String text, boolean hit) {}
