package neuguong.demo;

import java.io.IOException;
import neuguong.stack.Demonstration;
import neuguong.stack.LocalStack;
import neuguong.stack.Progress;

/** Loads the demonstration province of {@link Province} into a stack that has just become ready. */
public final class DemonstrationProvince implements Demonstration {
    /** For {@link java.util.ServiceLoader}. */
    public DemonstrationProvince() {}

    @Override
    public void load(LocalStack stack, int exemplars, Progress progress) throws IOException, InterruptedException {
        try (var register = new Register(stack.commandUrl(), stack.queryUrl())) {
            new Loader(new Province(Province.SEED, exemplars), register, progress).load();
        }
    }
}
