package neuguong.command.exemplar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How amounts and scores are stored: 47.50 and 47.5 are one number, so that a repeat is recognised. */
final class Amounts {
    private Amounts() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
