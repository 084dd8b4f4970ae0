package neuguong.query.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import neuguong.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How questions are read and answers are described. */
@Configuration(proxyBeanMethods = false)
@Import(Telemetry.class)
class AnswerConfiguration implements WebMvcConfigurer {
    private final KafkaTemplate<String, byte[]> kafka;

    AnswerConfiguration(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadsSent(kafka)).addPathPatterns(ReadsSent.PATHS);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new QueryRecords());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocale();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Nêu Gương: query service")
                        .version("1")
                        .description("Finds exemplars, their history and their development over 2021-2025."
                                + " Every answer says up to where it is complete; problems are RFC 9457.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    /** Reads a record's parameters by {@link QueryReader}, which is stricter than Spring and names what is wrong. */
    private static final class QueryRecords implements HandlerMethodArgumentResolver {
        private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(ParameterObject.class)
                    && parameter.getParameterType().isRecord();
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return QueryReader.read(
                    parameter.getParameterType().asSubclass(Record.class),
                    request.getParameterMap(),
                    others(parameter));
        }

        /** The parameters that this argument of a method or another one takes. */
        private Set<String> others(MethodParameter parameter) {
            var method = parameter.getMethod();
            return method == null ? Set.of() : parameters.computeIfAbsent(method, QueryRecords::parameters);
        }

        private static Set<String> parameters(Method method) {
            return Arrays.stream(method.getParameters())
                    .flatMap(p -> p.isAnnotationPresent(RequestParam.class)
                            ? Stream.of(p.getName())
                            : components(p.getType()))
                    .collect(Collectors.toSet());
        }

        private static Stream<String> components(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                    : Stream.empty();
        }
    }
}
