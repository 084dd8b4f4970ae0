package neuguong.query.stream;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import neuguong.query.platform.Complete;
import neuguong.query.platform.Completeness;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells listeners up to where the register can be searched now, whenever that has moved. */
@RestController
class StreamController {
    private static final int LISTENERS = 200;
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final Duration LOOKS = Duration.ofMillis(500);
    // shorter than what proxies take for a dead connection
    private static final int QUIET_LOOKS = 30;
    private static final int UNKNOWN = -1;

    private final Completeness completeness;
    private final Semaphore places = new Semaphore(LISTENERS);

    StreamController(Completeness completeness) {
        this.completeness = completeness;
    }

    /**
     * Server-sent events named {@code complete}, whose id is a position in the log: one at once, and one whenever the answers of this service
     * have become complete further on; nothing for what a listener has heard before.
     *
     * @param lastEventId the position that was heard last, as browsers send it when they connect again; anything else is taken for none
     */
    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Up to where the register is searchable, as it moves (server-sent events)")
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        if (!places.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "30")
                    .build();
        }
        var emitter = new SseEmitter(LASTS.toMillis());
        Thread.ofVirtual().name("stream").start(() -> tell(emitter, position(lastEventId)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // so that a proxy hands on each event by itself
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private void tell(SseEmitter emitter, long heard) {
        var told = heard;
        var quiet = 0;
        var end = System.nanoTime() + LASTS.toNanos();
        try {
            while (System.nanoTime() < end) {
                var now = completeness.now();
                var position = now.position();
                if (position != null && position > told) {
                    emitter.send(event(now, position));
                    told = position;
                    quiet = 0;
                } else if (++quiet % QUIET_LOOKS == 0) {
                    emitter.send(SseEmitter.event().comment(""));
                }
                // a position has no waiters of its own, and one that moves faster need not be told each time
                Thread.sleep(LOOKS);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // whoever listened has gone
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private static SseEmitter.SseEventBuilder event(Complete now, long position) {
        return SseEmitter.event().name("complete").id(String.valueOf(position)).data(now, MediaType.APPLICATION_JSON);
    }

    private static long position(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.parseLong(lastEventId) : UNKNOWN;
    }
}
