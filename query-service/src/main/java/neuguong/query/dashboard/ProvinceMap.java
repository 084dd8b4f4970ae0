package neuguong.query.dashboard;

import java.util.List;
import neuguong.query.locality.LocalityDocument;
import neuguong.query.platform.Basis;
import neuguong.query.platform.Complete;
import org.jspecify.annotations.Nullable;

/**
 * Where the exemplars are, by commune.
 *
 * @param year at whose end, or null for now
 * @param basis as of when units and places were counted
 * @param exemplars all of them, wherever they are
 * @param honoured those of them with an honour that stands, of a year one that was decided in it
 * @param communes each with exemplars, the most first; also what stands in place of a commune, as in a trend by place; together all exemplars
 * @param withoutPoint what of it no map can show
 */
public record ProvinceMap(
        @Nullable Integer year,
        Basis.Used basis,
        long exemplars,
        long honoured,
        List<Commune> communes,
        Rest withoutPoint,
        Complete complete) {
    /**
     * A commune.
     *
     * @param id its id, {@code NOT_DETERMINED} or {@code NONE}
     * @param name with those of the places it lies in
     * @param point by which a map shows it, or null where none was given
     */
    public record Commune(
            String id, String name, LocalityDocument.@Nullable Point point, long exemplars, long honoured) {}

    /** How many have no point: places, and the exemplars and honoured ones in them. */
    public record Rest(long places, long exemplars, long honoured) {
        static Rest of(List<Commune> communes) {
            var without = communes.stream().filter(c -> c.point() == null).toList();
            return new Rest(
                    without.size(),
                    without.stream().mapToLong(Commune::exemplars).sum(),
                    without.stream().mapToLong(Commune::honoured).sum());
        }
    }
}
