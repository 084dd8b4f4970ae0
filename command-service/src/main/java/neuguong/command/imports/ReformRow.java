package neuguong.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import neuguong.command.imports.RowFault.Code;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;

/**
 * A row of a reform: an old commune, or an old district that had none, and the new commune that took it over.
 *
 * @param split whether the old commune has several successors
 */
record ReformRow(
        int number,
        Named oldProvince,
        Named oldDistrict,
        @Nullable Named oldCommune,
        boolean split,
        Named newProvince,
        Named newCommune) {
    static final Field OLD_PROVINCE_CODE = Field.of("old_province_code");
    static final Field OLD_PROVINCE = Field.of("old_province");
    static final Field OLD_DISTRICT_CODE = Field.of("old_district_code");
    static final Field OLD_DISTRICT = Field.of("old_district");
    static final Field OLD_COMMUNE_CODE = Field.of("old_commune_code");
    static final Field OLD_COMMUNE = Field.of("old_commune");
    static final Field SPLIT = Field.of("split");
    static final Field NEW_PROVINCE_CODE = Field.of("new_province_code");
    static final Field NEW_PROVINCE = Field.of("new_province");
    static final Field NEW_COMMUNE_CODE = Field.of("new_commune_code");
    static final Field NEW_COMMUNE = Field.of("new_commune");
    static final List<Field> FIELDS = List.of(
            OLD_PROVINCE_CODE,
            OLD_PROVINCE,
            OLD_DISTRICT_CODE,
            OLD_DISTRICT,
            OLD_COMMUNE_CODE,
            OLD_COMMUNE,
            SPLIT,
            NEW_PROVINCE_CODE,
            NEW_PROVINCE,
            NEW_COMMUNE_CODE,
            NEW_COMMUNE);
    private static final int NAME = 300;
    private static final int CODE = 16;

    /** A place by its code and name. */
    record Named(String code, String name) {}

    /** Which place is meant: codes are reused, so the first day belongs to it. */
    record PlaceKey(LocalityLevel level, String code, LocalDate from) {}

    /** That a place is taken over by another. */
    record Succession(PlaceKey place, PlaceKey successor) {}

    /** A place that has to exist. */
    record Wanted(PlaceKey key, String name, @Nullable PlaceKey parent) {}

    static Columns columns(List<String> header) {
        var columns = Columns.of(header, FIELDS, Set.of());
        columns.require(FIELDS.toArray(Field[]::new));
        return columns;
    }

    /** Whether a header is that of a reform. */
    static boolean describes(List<String> header) {
        return header.stream().anyMatch(OLD_DISTRICT_CODE::named)
                && header.stream().anyMatch(NEW_COMMUNE_CODE::named);
    }

    /**
     * Reads a row.
     *
     * @throws RowFault.RowRefused where a cell that is needed is blank or wrong
     */
    static ReformRow read(Cells cells) {
        var oldProvince = named(cells, OLD_PROVINCE_CODE, OLD_PROVINCE);
        var oldDistrict = named(cells, OLD_DISTRICT_CODE, OLD_DISTRICT);
        var none = cells.text(OLD_COMMUNE_CODE) == null && cells.text(OLD_COMMUNE) == null;
        var oldCommune = none ? null : named(cells, OLD_COMMUNE_CODE, OLD_COMMUNE);
        var newProvince = named(cells, NEW_PROVINCE_CODE, NEW_PROVINCE);
        var newCommune = named(cells, NEW_COMMUNE_CODE, NEW_COMMUNE);
        var split = split(cells);
        cells.check();
        return new ReformRow(cells.number(), oldProvince, oldDistrict, oldCommune, split, newProvince, newCommune);
    }

    private static Named named(Cells cells, Field codeField, Field nameField) {
        var code = cells.required(codeField);
        var name = cells.required(nameField);
        if (code != null && code.length() > CODE) {
            cells.fault(codeField, Code.TOO_LONG, CODE);
        }
        if (name != null && name.length() > NAME) {
            cells.fault(nameField, Code.TOO_LONG, NAME);
        }
        return new Named(code == null ? "" : code, name == null ? "" : name);
    }

    private static boolean split(Cells cells) {
        var text = cells.required(SPLIT);
        if (text == null) {
            return false;
        }
        var split = text.equalsIgnoreCase("true") || text.equals("1");
        if (!split && !text.equalsIgnoreCase("false") && !text.equals("0")) {
            cells.fault(SPLIT, Code.TERM_UNKNOWN, text, "True, False");
        }
        return split;
    }

    /** The places of the row, each after its parent. */
    List<Wanted> wanted(LocalDate baseline, LocalDate on) {
        var wanted = new ArrayList<Wanted>();
        wanted.add(new Wanted(newProvinceKey(on), newProvince.name(), null));
        wanted.add(new Wanted(oldProvinceKey(baseline), oldProvince.name(), null));
        wanted.add(new Wanted(oldDistrictKey(baseline), oldDistrict.name(), oldProvinceKey(baseline)));
        wanted.add(new Wanted(newCommuneKey(on), newCommune.name(), newProvinceKey(on)));
        if (oldCommune != null) {
            wanted.add(new Wanted(
                    new PlaceKey(LocalityLevel.COMMUNE, oldCommune.code(), baseline),
                    oldCommune.name(),
                    oldDistrictKey(baseline)));
        }
        return wanted;
    }

    /** The row's own succession: of the old commune, or of the district that had none, by the new commune. */
    Succession own(LocalDate baseline, LocalDate on) {
        return new Succession(predecessorKey(baseline), newCommuneKey(on));
    }

    /** The successions of what the old commune lay in, by the new province. */
    List<Succession> higher(LocalDate baseline, LocalDate on) {
        var province = new Succession(oldProvinceKey(baseline), newProvinceKey(on));
        return oldCommune == null
                ? List.of(province)
                : List.of(province, new Succession(oldDistrictKey(baseline), newProvinceKey(on)));
    }

    private PlaceKey oldProvinceKey(LocalDate baseline) {
        return new PlaceKey(LocalityLevel.PROVINCE, oldProvince.code(), baseline);
    }

    private PlaceKey oldDistrictKey(LocalDate baseline) {
        return new PlaceKey(LocalityLevel.DISTRICT, oldDistrict.code(), baseline);
    }

    private PlaceKey predecessorKey(LocalDate baseline) {
        return oldCommune == null
                ? oldDistrictKey(baseline)
                : new PlaceKey(LocalityLevel.COMMUNE, oldCommune.code(), baseline);
    }

    private PlaceKey newProvinceKey(LocalDate on) {
        return new PlaceKey(LocalityLevel.PROVINCE, newProvince.code(), on);
    }

    private PlaceKey newCommuneKey(LocalDate on) {
        return new PlaceKey(LocalityLevel.COMMUNE, newCommune.code(), on);
    }
}
