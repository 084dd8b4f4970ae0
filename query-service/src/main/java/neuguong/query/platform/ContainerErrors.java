package neuguong.query.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A request so malformed that the container itself refuses it is answered as a problem too. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
        // somebody who reads more than ten languages is no fault; how many they can name is bounded with the headers
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
    }

    /** Tomcat makes it by its class name. */
    public static final class Valve extends ErrorReportValve {
        private static final Logger log = LoggerFactory.getLogger(Valve.class);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            // 501: a transfer coding that nobody knows, which is the caller's fault too
            var status = response.getStatus();
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            try {
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write("""
                            {"type":"urn:neuguong:problem:malformed","title":"Yêu cầu sai dạng","status":%d,\
                            "detail":"Máy chủ không đọc được yêu cầu này. | The server cannot read this request.",\
                            "code":"%s"}""".formatted(status, status < 500 || status == 501 ? "MALFORMED" : "INTERNAL"));
                    response.finishResponse();
                }
            } catch (IOException e) {
                log.debug("the caller left before its answer", e);
            }
        }
    }
}
