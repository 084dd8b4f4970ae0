package neuguong.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that an endpoint does not know or that is given twice: taken in silence, {@code knownat=…} would answer an auditor
 * with what is known today. The parameters are taken as they stand in the address, since asking for them would read an upload whole.
 */
final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && request.getQueryString() != null) {
            var known = known(endpoint);
            var given = new HashSet<String>();
            for (var parameter : request.getQueryString().split("&", -1)) {
                var name = parameter.split("=", 2)[0];
                var repeats = known.get(name);
                if (!parameter.isEmpty() && repeats == null) {
                    throw new Refused(Fault.UNKNOWN_PARAMETER, name);
                }
                if (!given.add(name) && !Boolean.TRUE.equals(repeats) && !parameter.isEmpty()) {
                    throw new Refused(Fault.INVALID_PARAMETER, name);
                }
            }
        }
        return true;
    }

    /** The names that an endpoint knows, and whether they may be given more than once. */
    private static Map<String, Boolean> known(HandlerMethod endpoint) {
        var result = new HashMap<String, Boolean>();
        var mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), RequestMapping.class);
        if (mapping != null) {
            // what tells it from its neighbours at the same address
            Arrays.stream(mapping.params())
                    .forEach(condition -> result.put(condition.split("=", 2)[0], false));
        }
        for (var parameter : endpoint.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                result.put(
                        String.valueOf(parameter.getParameter().getName()),
                        Collection.class.isAssignableFrom(parameter.getParameterType()));
            }
        }
        return result;
    }

    /** A parameter that is unknown, or that is there twice. */
    static final class Refused extends RuntimeException {
        private static final int LONGEST = 100;
        private final Fault fault;
        private final String parameter;

        Refused(Fault fault, String parameter) {
            super(fault.name());
            this.fault = fault;
            this.parameter = parameter.substring(0, Math.min(parameter.length(), LONGEST));
        }

        Fault fault() {
            return fault;
        }

        String parameter() {
            return parameter;
        }
    }
}
