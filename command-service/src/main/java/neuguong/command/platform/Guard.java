package neuguong.command.platform;

import neuguong.command.decide.Rejected;

/** What a caller's roles alone do not say: asked before each command is decided. */
public interface Guard {
    /**
     * Lets a command pass.
     *
     * @throws Rejected where this caller may not give it
     */
    void check(Object command, Caller caller);
}
