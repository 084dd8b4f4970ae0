package neuguong.command.platform;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import neuguong.telemetry.RequestIds;
import neuguong.telemetry.Telemetry;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How requests are read: bounded bodies, texts in NFC, nothing said twice, the caller as an argument. */
@Configuration(proxyBeanMethods = false)
@Import(Telemetry.class)
class WebConfiguration implements WebMvcConfigurer {
    private static final String BODY = WebConfiguration.class.getName() + ".body";

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new TakenAnswers());
    }

    /** Every text that comes in is kept in NFC, without outer blanks. */
    @Bean
    JsonMapperBuilderCustomizer normalisedTexts() {
        return mapper -> mapper.addModule(new SimpleModule().addDeserializer(String.class, new NfcText()));
    }

    /** A field that stands twice in a body is refused: who reads the one and who reads the other would keep different records. */
    @Bean
    JsonMapperBuilderCustomizer nothingTwice() {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** The caller is no parameter, but what is told by headers. */
    @Bean
    OperationCustomizer callerByHeaders() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Caller.class)) {
                operation.addParametersItem(header("If-Match", "\"<version>\": only if the record is at this version"));
                operation.addParametersItem(header(
                        "Idempotency-Key", "sent again within 24 h with the same body, gives the first answer again"));
            }
            return operation;
        };
    }

    private static Parameter header(String name, String description) {
        return new HeaderParameter().name(name).description(description).schema(new StringSchema());
    }

    private static final class NfcText extends StdScalarDeserializer<String> {
        NfcText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()
                    || parser.currentToken().isNumeric()
                    || parser.currentToken().isBoolean()) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            return Text.nfc(parser.getString());
        }
    }

    private static final class CallerResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("a caller comes by HTTP");
            }
            var body = request.getAttribute(BODY) instanceof byte[] read ? read : new byte[0];
            return Caller.of(request, body, RequestIds.of(request));
        }
    }

    /** Reads a body whole, up to a limit, so that it can be hashed; an upload streams past it under limits of its own. */
    @Bean
    OncePerRequestFilter bodyLimit(@Value("${neuguong.body-limit}") DataSize limit, Problems problems) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var type = request.getContentType();
                if (type != null && type.startsWith("multipart/")) {
                    chain.doFilter(request, response);
                    return;
                }
                var max = (int) limit.toBytes();
                if (request.getContentLengthLong() > max) {
                    problems.tooLarge(request, response, limit);
                    return;
                }
                var body = request.getInputStream().readNBytes(max + 1);
                if (body.length > max) {
                    problems.tooLarge(request, response, limit);
                    return;
                }
                request.setAttribute(BODY, body);
                chain.doFilter(new ReadRequest(request, body), response);
            }
        };
    }

    private static final class ReadRequest extends HttpServletRequestWrapper {
        private final ByteArrayInputStream body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("a body that was read whole is not read asynchronously");
                }

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return body.read(target, offset, length);
                }
            };
        }
    }
}
