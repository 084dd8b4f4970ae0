package neuguong.stack;

/** Where the stack tells the user what it is doing. */
public interface Progress {

    /** A step that has begun or ended. */
    void say(Text text);

    /** How much of a long step is done: 0 to {@code total}, more often than the user can read. */
    void bar(Text step, long done, long total);

    /** Nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void say(Text text) {}

        @Override
        public void bar(Text step, long done, long total) {}
    };
}
