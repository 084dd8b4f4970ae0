package neuguong.demo;

import java.io.IOException;
import neuguong.stack.LocalStack;
import neuguong.stack.Progress;
import neuguong.stack.StackFixture;

/** A small demonstration province in the stack that all tests share, loaded by the first test that asks for it. */
public final class DemonstrationFixture {
    static final Province PROVINCE = new Province(Province.SEED, 40);

    private DemonstrationFixture() {}

    /** The stack, with the province in it; what was recorded need not be found by a search yet. */
    public static LocalStack loaded() {
        return Loaded.STACK;
    }

    private static final class Loaded {
        static final LocalStack STACK = load();

        private static LocalStack load() {
            var stack = StackFixture.stack();
            try {
                new DemonstrationProvince().load(stack, PROVINCE.exemplars(), Progress.SILENT);
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            return stack;
        }
    }
}
