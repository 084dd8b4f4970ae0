package neuguong.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a part to become ready by asking it again and again. */
final class Wait {

    private static final long PAUSE_MILLIS = 100;
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private Wait() {}

    /**
     * Returns when {@code ready} says so.
     *
     * @throws StackException when the part ends first, or {@code limit} passes
     */
    static void until(Part part, Duration limit, BooleanSupplier running, BooleanSupplier ready)
            throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!running.getAsBoolean()) {
                throw new StackException(
                        part.label() + " đã dừng trước khi sẵn sàng", part.label() + " ended before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        part.label() + " chưa sẵn sàng sau " + limit.toSeconds() + " giây",
                        part.label() + " was not ready within " + limit.toSeconds() + " s");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Whether the address answers 200. */
    static boolean answers(HttpClient http, URI address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(ANSWER).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nothing listens yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
