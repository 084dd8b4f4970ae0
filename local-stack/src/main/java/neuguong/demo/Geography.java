package neuguong.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import neuguong.demo.Register.Refused;
import neuguong.events.LocalityLevel;

/** Tells the register of the province's places by its import, and learns their ids from the query side. */
final class Geography {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 150;

    private final Places places;
    private final Register register;

    Geography(Places places, Register register) {
        this.places = places;
        this.register = register;
    }

    Ids settle() throws Refused, IOException, InterruptedException {
        importFile("nguyen-giang.csv", Places.csv());
        importFile("nguyen-giang-toa-do.csv", places.points());
        return new Ids(ids());
    }

    private void importFile(String name, String csv) throws Refused, IOException, InterruptedException {
        var state = register.upload("localities", name, csv.getBytes(StandardCharsets.UTF_8));
        var id = state.path("id").asString();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (state.path("status").asString().equals("RUNNING")) {
            pause(deadline, "the import of places " + id + " does not end");
            state = register.importOf(id);
        }
        if (!state.path("status").asString().equals("DONE")
                || state.path("refused").asInt() > 0) {
            throw new IOException("the import of " + name + " ended with " + state);
        }
    }

    /** Waits until the query side knows every place. */
    private Map<String, String> ids() throws Refused, IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = new HashMap<String, String>();
            for (var day : new LocalDate[] {Places.BASELINE, Places.REFORM}) {
                for (var level :
                        new LocalityLevel[] {LocalityLevel.PROVINCE, LocalityLevel.DISTRICT, LocalityLevel.COMMUNE}) {
                    find(level, day, found);
                }
            }
            if (places.all().stream().allMatch(place -> found.containsKey(place.key()))) {
                return found;
            }
            pause(deadline, "the query side does not show all places");
        }
    }

    private void find(LocalityLevel level, LocalDate day, Map<String, String> found)
            throws Refused, IOException, InterruptedException {
        var path = "/localities?size=100&level=" + level + "&validOn=" + day;
        var cursor = "";
        do {
            var page = register.query(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (var place : page.path("items")) {
                found.put(
                        place.path("code").asString() + "@"
                                + place.path("validFrom").asString(),
                        place.path("id").asString());
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }

    private static void pause(long deadline, String what) throws IOException, InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new IOException(what);
        }
        Thread.sleep(PAUSE_MILLIS);
    }
}
