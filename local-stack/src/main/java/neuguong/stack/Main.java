package neuguong.stack;

import java.util.List;
import java.util.ServiceLoader;

/** {@code mvn -q -pl local-stack -am spring-boot:run}: the whole system until Ctrl-C. */
public final class Main {

    private Main() {}

    /** Runs until it is interrupted or a part ends by itself; the exit status is then 1. */
    public static void main(String[] arguments) {
        Console console = new Console();
        try {
            Options options = Options.of(
                    List.of(arguments),
                    System::getProperty,
                    System::getenv,
                    Installation.here().module().resolve(".data"));
            if (options.help()) {
                console.lines(Help.text());
                return;
            }
            run(options, console);
        } catch (StackException e) {
            end(console, e);
        }
    }

    private static void run(Options options, Console console) {
        Machine.check(options.settings().data());
        LocalStack stack = new LocalStack(options.settings(), console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, console), "stop"));
        if (Boolean.getBoolean("neuguong.endWithParent")) {
            // Maven, killed without a chance to say so, must not leave the stack behind
            ProcessHandle.current().parent().ifPresent(parent -> {
                var _ = parent.onExit().thenRun(() -> System.exit(1));
            });
        }
        stack.start();
        var _ = stack.failure().thenAcceptAsync(reason -> end(console, reason)); // also in the middle of what follows
        if (options.exemplars() > 0 && stack.hasServices()) {
            ServiceLoader.load(Demonstration.class)
                    .findFirst()
                    .ifPresent(demonstration ->
                            new DemonstrationOnce(stack, console).load(demonstration, options.exemplars()));
        }
        console.lines(Help.ready(stack));
        if (stack.hasServices()) {
            Thread.ofPlatform().daemon().name("start-caches").start(stack::makeStartCaches);
        }
        end(console, stack.failure().join());
    }

    /** Once; the second caller waits here for the first one's exit. */
    private static synchronized void end(Console console, StackException reason) {
        if (!reason.wanted()) {
            console.error(reason.text());
        }
        System.exit(1);
    }

    private static void stop(LocalStack stack, Console console) {
        console.say(new Text("Đang dừng", "Stopping"));
        stack.close();
    }
}
