package neuguong.stack;

/**
 * Fills an empty store with example data through the services' public API. The launcher finds it by
 * {@link java.util.ServiceLoader} and calls it once both services are ready.
 */
public interface Demonstration {

    /**
     * Loads the example data and returns when it has all been accepted.
     *
     * <p>It is called when the store has no event, and called again with the same {@code exemplars} at the next start
     * when an earlier load was cut short: it then has to continue or repeat without doubling anything.
     *
     * @param exemplars how many, at least 1
     * @throws Exception when a command is refused or a service does not answer; the user sees its message
     */
    void load(LocalStack stack, int exemplars, Progress progress) throws Exception;
}
