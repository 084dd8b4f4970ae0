package neuguong.query.platform;

import java.time.Duration;
import java.util.List;
import neuguong.events.Named;
import org.jspecify.annotations.Nullable;

/** A question that cannot be answered, and why; it becomes an {@code application/problem+json} answer. */
public final class ProblemException extends RuntimeException {
    /** What is wrong with one parameter. */
    public record Invalid(String parameter, String code, Phrase message) {}

    private final ProblemCode code;
    private final transient Named detail;
    private final transient List<Invalid> errors;
    private final transient @Nullable Duration retryAfter;

    private ProblemException(ProblemCode code, Named detail, List<Invalid> errors, @Nullable Duration retryAfter) {
        super(detail.en());
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(ProblemCode code, Named detail) {
        return new ProblemException(code, detail, List.of(), null);
    }

    /** One parameter is wrong; the problem names it. */
    public static ProblemException parameter(ProblemCode code, String parameter, String reason, Phrase message) {
        return parameters(code, List.of(new Invalid(parameter, reason, message)));
    }

    /** Several parameters are wrong; at least one. */
    public static ProblemException parameters(ProblemCode code, List<Invalid> errors) {
        var first = errors.getFirst();
        var detail = new Phrase(
                first.parameter() + ": " + first.message().vi(),
                first.parameter() + ": " + first.message().en());
        return new ProblemException(code, detail, errors, null);
    }

    public static ProblemException unknown(Phrase detail) {
        return of(ProblemCode.NOT_FOUND, detail);
    }

    /** It may be asked again after this time. */
    public static ProblemException later(ProblemCode code, Named detail, Duration retryAfter) {
        return new ProblemException(code, detail, List.of(), retryAfter);
    }

    public ProblemCode code() {
        return code;
    }

    public Named detail() {
        return detail;
    }

    public List<Invalid> errors() {
        return errors;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
