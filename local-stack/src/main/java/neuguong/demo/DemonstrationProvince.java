package neuguong.demo;

import java.io.IOException;
import neuguong.identity.Role;
import neuguong.stack.Demonstration;
import neuguong.stack.LocalStack;
import neuguong.stack.Progress;

/** Loads the demonstration province of {@link Province} into a stack that has just become ready. */
public final class DemonstrationProvince implements Demonstration {
    /** For {@link java.util.ServiceLoader}. */
    public DemonstrationProvince() {}

    @Override
    public void load(LocalStack stack, int exemplars, Progress progress) throws IOException, InterruptedException {
        try (var register = new Register(stack.commandUrl(), stack.queryUrl(), credentials(stack))) {
            new Loader(new Province(Province.SEED, exemplars), register, progress).load();
        }
    }

    /** Two people, because who nominates a case does not decide it. */
    static Register.Credentials credentials(LocalStack stack) {
        return new Register.Credentials(
                stack.authorization("demo-de-nghi", "Cán bộ đề nghị (dữ liệu minh họa)", Role.BOARD),
                stack.authorization("demo-hoi-dong", "Thư ký Hội đồng (dữ liệu minh họa)", Role.BOARD));
    }
}
