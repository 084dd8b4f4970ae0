package neuguong.telemetry;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request, so that its answer, the lines that it leads to in the log, and the events that it records are found from each other.
 * The name is never the caller's: it would stand in logs and events as they wrote it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestIds extends OncePerRequestFilter {
    /** Of every answer. */
    public static final String HEADER = "X-Request-Id";

    // both as Elastic's Common Schema names them
    private static final String ID = "http.request.id";
    private static final String LABELS = "labels.";

    private static final String ATTRIBUTE = RequestIds.class.getName();
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** The id of a request, a UUIDv7: those of one time lie together. */
    public static String of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        var id = GENERATOR.generate().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /**
     * Says what the request of this thread is about, for the lines that it still leads to; of what belongs to no request nothing is said.
     *
     * @param value an id or the name of a type, and never what a person has written
     */
    public static void about(String label, String value) {
        if (MDC.get(ID) != null) {
            MDC.put(LABELS + label, value);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = of(request);
        response.setHeader(HEADER, id);
        MDC.put(ID, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.clear();
        }
    }

    /** The container itself refuses some, and only then comes here, to have it said. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A long answer is written by another thread than the one that began it. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
