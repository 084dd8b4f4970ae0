package neuguong.query.platform;

/** A code with its name in the language asked for. */
public record Coded(String code, String name) {}
