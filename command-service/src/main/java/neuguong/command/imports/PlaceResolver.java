package neuguong.command.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.imports.RowFault.RowRefused;
import neuguong.command.locality.Localities;
import neuguong.command.locality.Localities.Place;
import neuguong.events.LocalityLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/**
 * Which locality of a day a text means: by id, by code, or by a path of names up to the province, "Lũng Cú, Đồng Văn, Hà Giang". Names
 * repeat across the country, so every part of a path has to be found exactly once within the part after it; what is not is refused, with
 * what was tried, and never guessed.
 */
final class PlaceResolver {
    private static final Pattern HAMLET = Pattern.compile("\\d{5}-[A-Z0-9]{1,10}");
    private static final int KEPT = 5000;
    private static final int NAMED = 5;

    private final Register register;
    private final Recent<Question, String> recent = new Recent<>(KEPT);

    private record Question(String text, LocalDate day) {}

    PlaceResolver(Register register) {
        this.register = register;
    }

    PlaceResolver(Localities localities) {
        this(new Register() {
            @Override
            public boolean has(String id) {
                return localities.find(id) != null;
            }

            @Override
            public Optional<Place> coded(LocalityLevel level, String code, LocalDate day) {
                return localities.on(level, code, day);
            }

            @Override
            public List<Place> named(String name, LocalDate day) {
                return localities.named(name, day);
            }
        });
    }

    /** What has to be known of the register's localities. */
    interface Register {
        boolean has(String id);

        Optional<Place> coded(LocalityLevel level, String code, LocalDate day);

        /** The places of a day with this name, however it is spelled and with or without its type. */
        List<Place> named(String name, LocalDate day);
    }

    /**
     * The locality's id.
     *
     * @throws RowRefused where the text means no locality of that day, or may mean several
     */
    String resolve(String text, LocalDate day) {
        return recent.get(new Question(text, day), () -> find(text, day));
    }

    private String find(String text, LocalDate day) {
        if (UnitResolver.isId(text) && register.has(text)) {
            return text;
        }
        var level = levelOfCode(text);
        return level == null
                ? path(text, day).id()
                : coded(level, text, day)
                        .orElseThrow(() -> new RowRefused(Code.LOCALITY_CODE_UNKNOWN, text, day))
                        .id();
    }

    /** The level whose codes have the form of this text, or null where it is no code. */
    static @Nullable LocalityLevel levelOfCode(String text) {
        if (HAMLET.matcher(text).matches()) {
            return LocalityLevel.HAMLET;
        }
        if (!text.matches("\\d+")) {
            return null;
        }
        return switch (text.length()) {
            case 2 -> LocalityLevel.PROVINCE;
            case 3 -> LocalityLevel.DISTRICT;
            case 5 -> LocalityLevel.COMMUNE;
            default -> null;
        };
    }

    /** The place that has a code on a day. */
    Optional<Place> coded(LocalityLevel level, String code, LocalDate day) {
        try {
            return register.coded(level, code, day);
        } catch (IncorrectResultSizeDataAccessException e) {
            throw new RowRefused(Code.LOCALITY_CODE_AMBIGUOUS, code, day);
        }
    }

    private Place path(String text, LocalDate day) {
        var parts = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        var place = province(parts.getLast(), parts.size() == 1, day);
        for (var part : parts.subList(0, parts.size() - 1).reversed()) {
            place = within(place, part, day);
        }
        return place;
    }

    private Place province(String name, boolean alone, LocalDate day) {
        var named = register.named(name, day);
        var provinces =
                named.stream().filter(p -> p.level() == LocalityLevel.PROVINCE).toList();
        if (provinces.size() == 1) {
            return provinces.getFirst();
        }
        if (alone && provinces.isEmpty() && !named.isEmpty()) {
            throw new RowRefused(Code.LOCALITY_NEEDS_PROVINCE, name, day, names(named));
        }
        throw new RowRefused(Code.LOCALITY_PROVINCE_UNKNOWN, name, day);
    }

    private Place within(Place parent, String name, LocalDate day) {
        var named = register.named(name, day).stream()
                .filter(p -> parent.id().equals(p.parentId()))
                .toList();
        return switch (named.size()) {
            case 0 -> throw new RowRefused(Code.LOCALITY_PART_UNKNOWN, name, parent.name(), day);
            case 1 -> named.getFirst();
            default -> throw new RowRefused(Code.LOCALITY_AMBIGUOUS, name, parent.name(), day, names(named));
        };
    }

    private static String names(List<Place> places) {
        var names = places.stream()
                .limit(NAMED)
                .map(p -> p.name() + " (" + p.code() + ")")
                .collect(Collectors.joining(", "));
        return places.size() > NAMED ? names + ", …" : names;
    }
}
