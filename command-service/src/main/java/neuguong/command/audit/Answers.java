package neuguong.command.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Answers that are written while they are read. */
public final class Answers {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String PDF = "application/pdf";

    private Answers() {}

    /** Writes an answer. */
    interface Body {
        void write(OutputStream out) throws IOException, SQLException;
    }

    /** Makes room for a problem in place of what has been begun, if nothing of it has left; what every answer says stays. */
    public static void takeBack(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setContentType(null);
            response.setHeader("Content-Disposition", null);
        }
    }

    /**
     * Streams an answer. What fails before anything has left is answered with a problem; afterwards the connection is cut, and the
     * form itself shows that the end is missing.
     *
     * @param file the name to keep it by, or null
     */
    static void stream(HttpServletResponse response, String mediaType, @Nullable String file, Body body)
            throws IOException, SQLException {
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "no-store");
        if (file != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
        }
        try {
            body.write(response.getOutputStream());
        } catch (IOException | SQLException | RuntimeException e) {
            takeBack(response);
            throw e;
        }
    }
}
