package neuguong.command.platform;

import neuguong.command.decide.Rejected;

/** What a caller's roles alone do not say: asked before each command is decided, in its transaction. */
public interface Guard {
    /**
     * Lets a command pass.
     *
     * @param state of the aggregate that it is for, which is what it will be decided on
     * @throws Rejected where this caller may not give it
     */
    void check(Object command, Object state, Caller caller);
}
