package neuguong.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What all pages have in common: their texts, their frame, their headers, and what they show when something goes wrong. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.of("vi"));
        return texts;
    }

    /** Reads an upload where a page takes one, and nowhere else. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getRequestURI().equals("/tasks/imports") && super.isMultipart(request);
            }
        };
    }

    @Bean
    PageFrame pageFrame(LocaleResolver locales, QueryProperties properties) {
        return new PageFrame(locales, properties);
    }

    @Bean
    PageProblems pageProblems(Problems problems, PageFrame frame, LocaleResolver locales) {
        return new PageProblems(problems, frame, locales);
    }

    @Bean
    WebMvcConfigurer framed(PageFrame frame) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(frame);
            }
        };
    }
}
