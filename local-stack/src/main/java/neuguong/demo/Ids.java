package neuguong.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The ids that the register made for what the demonstration names by itself. Safe for several threads. */
final class Ids {
    private final Map<String, String> places;
    private final Map<String, String> units = new ConcurrentHashMap<>();
    private final Map<String, String> movements = new ConcurrentHashMap<>();
    private final Map<Integer, String> exemplars = new ConcurrentHashMap<>();
    private final Map<AwardName, String> awards = new ConcurrentHashMap<>();

    /** An award as the demonstration names it. */
    record AwardName(int exemplar, int award) {}

    /** @param places ids by {@link Place#key()} */
    Ids(Map<String, String> places) {
        this.places = Map.copyOf(places);
    }

    String place(String key) {
        return known(places.get(key), "place " + key);
    }

    String unit(String code) {
        return known(units.get(code), "unit " + code);
    }

    String movement(String code) {
        return known(movements.get(code), "movement " + code);
    }

    String exemplar(int number) {
        return known(exemplars.get(number), "exemplar " + number);
    }

    boolean nominated(int number) {
        return exemplars.containsKey(number);
    }

    String award(int exemplar, int award) {
        return known(awards.get(new AwardName(exemplar, award)), "award " + award + " of exemplar " + exemplar);
    }

    void unit(String code, String id) {
        units.put(code, id);
    }

    void movement(String code, String id) {
        movements.put(code, id);
    }

    void exemplar(int number, String id) {
        exemplars.put(number, id);
    }

    void award(AwardName name, String id) {
        awards.put(name, id);
    }

    private static String known(@Nullable String id, String what) {
        if (id == null) {
            throw new IllegalStateException("the register was not told of " + what);
        }
        return id;
    }
}
