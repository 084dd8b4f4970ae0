package neuguong.command.exemplar;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import neuguong.command.personal.Disclosure;
import neuguong.command.personal.Masked;
import neuguong.events.PersonalData;
import neuguong.events.Subject;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it is shown. What is personal is shown in the clear only to those who may see it; to all others stands in its place as much
 * as lets a person recognise what they know.
 *
 * @param birthYear null also where it is masked
 * @param masked the names of the fields that are there and not shown in the clear
 * @param erased whether there was something personal that can be read no longer
 */
public record SubjectView(
        SubjectKind kind,
        String name,
        @Nullable SubjectClass subjectClass,
        @Nullable Integer birthYear,
        @Nullable String birthDate,
        @Nullable String citizenId,
        @Nullable String phone,
        @Nullable String address,
        List<String> masked,
        boolean erased) {
    private static final int OF_CITIZEN_ID = 4;
    private static final int OF_PHONE = 3;

    static SubjectView of(Subject s, Disclosure disclosure) {
        return switch (s.personal()) {
            case null -> nothing(s, false);
            case PersonalData.Erased _ -> nothing(s, true);
            case PersonalData.Sealed sealed -> sealed(s, sealed);
            case PersonalData.Known known -> disclosure == Disclosure.CLEAR ? clear(s, known) : masked(s, known);
        };
    }

    private static SubjectView nothing(Subject s, boolean erased) {
        return new SubjectView(s.kind(), s.name(), s.subjectClass(), null, null, null, null, null, List.of(), erased);
    }

    private static SubjectView clear(Subject s, PersonalData.Known p) {
        return new SubjectView(
                s.kind(),
                s.name(),
                s.subjectClass(),
                p.yearOfBirth(),
                p.birthDate() == null ? null : p.birthDate().toString(),
                p.citizenId(),
                p.phone(),
                p.address(),
                List.of(),
                false);
    }

    private static SubjectView masked(Subject s, PersonalData.Known p) {
        return new SubjectView(
                s.kind(),
                s.name(),
                s.subjectClass(),
                null,
                Masked.whole(p.birthDate()),
                Masked.allButLast(OF_CITIZEN_ID, p.citizenId()),
                Masked.allButLast(OF_PHONE, p.phone()),
                Masked.whole(p.address()),
                there(p.yearOfBirth(), p.birthDate(), p.citizenId(), p.phone(), p.address()),
                false);
    }

    private static SubjectView sealed(Subject s, PersonalData.Sealed p) {
        var year = p.birthYear() == null ? p.birthDate() : p.birthYear();
        return new SubjectView(
                s.kind(),
                s.name(),
                s.subjectClass(),
                null,
                Masked.whole(p.birthDate()),
                Masked.whole(p.citizenId()),
                Masked.whole(p.phone()),
                Masked.whole(p.address()),
                there(year, p.birthDate(), p.citizenId(), p.phone(), p.address()),
                false);
    }

    /** The names of the personal fields that are shown in the clear. */
    public List<String> disclosed() {
        return there(birthYear, birthDate, citizenId, phone, address).stream()
                .filter(field -> !masked.contains(field))
                .toList();
    }

    private static List<String> there(
            @Nullable Object year,
            @Nullable Object date,
            @Nullable Object citizenId,
            @Nullable Object phone,
            @Nullable Object address) {
        return Stream.of(
                        year == null ? null : "birthYear",
                        date == null ? null : "birthDate",
                        citizenId == null ? null : "citizenId",
                        phone == null ? null : "phone",
                        address == null ? null : "address")
                .filter(Objects::nonNull)
                .toList();
    }
}
