package neuguong.command.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import neuguong.catalogue.Sector;
import neuguong.command.exemplar.ExemplarBodies.NominationBody;
import neuguong.command.exemplar.ExemplarCommand;
import neuguong.command.exemplar.ExemplarCommand.NominateExemplar;
import neuguong.command.exemplar.ExemplarCommands;
import neuguong.command.imports.RowFault.Code;
import neuguong.command.platform.Rehearsal;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.Nomination;
import neuguong.events.SubjectClass;
import neuguong.events.SubjectKind;
import neuguong.text.Text;
import org.jspecify.annotations.Nullable;

/** A row nominates an exemplar. */
final class ExemplarRows implements Rows<Nomination, NominateExemplar> {
    static final Field NAME = Field.of("name", "Tên", "Họ và tên", "Họ tên", "Tên điển hình");
    static final Field KIND = Field.of("subjectKind", "kind", "Phân loại", "Đối tượng", "Loại");
    static final Field CLASS = Field.of("subjectClass", "Loại đối tượng", "Nhóm đối tượng");
    static final Field BIRTH_YEAR = Field.of("birthYear", "Năm sinh");
    static final Field BIRTH_DATE = Field.personal("birthDate", "Ngày sinh", "Ngày tháng năm sinh");
    static final Field CITIZEN_ID = Field.personal(
            "citizenId", "Số định danh", "Số định danh cá nhân", "CCCD", "Số CCCD", "Căn cước", "Số căn cước");
    static final Field PHONE = Field.personal("phone", "Điện thoại", "Số điện thoại", "SĐT");
    static final Field ADDRESS = Field.personal("address", "Địa chỉ", "Nơi ở", "Nơi ở hiện nay");
    /** What is masked where a file is shown again. */
    static final List<Field> PERSONAL = List.of(BIRTH_DATE, CITIZEN_ID, PHONE, ADDRESS);

    static final Field CATEGORY = Field.of("category", "Loại hình", "Loại điển hình");
    static final Field BREADTH = Field.of("breadth", "Phạm vi", "Mức độ");
    static final Field ASPECTS = Field.of("aspects", "Mặt công tác", "Các mặt công tác");
    static final Field UNIT = Field.of("unit", "unitCode", "unitId", "Mã đơn vị");
    static final Field UNIT_NAME = Field.of("unitName", "Đơn vị", "Tên đơn vị");
    static final Field SECTOR = Field.of("sector", "Mã lĩnh vực");
    static final Field SECTOR_NAME = Field.of("sectorName", "Lĩnh vực", "Tên lĩnh vực");
    static final Field OTHER_SECTORS = Field.of("otherSectors", "Lĩnh vực khác", "Mã lĩnh vực khác");
    static final Field LOCALITY = Field.of("locality", "localityId", "localityCode", "Địa phương", "Mã địa phương");
    static final Field TITLE = Field.of("title", "Chức vụ", "Tên mô hình");
    static final Field ACHIEVEMENT = Field.of("achievement", "Thành tích", "Thành tích tiêu biểu");
    static final Field NOMINATED_ON = Field.of("nominatedOn", "Ngày giới thiệu", "Ngày đề cử");
    static final Field YEAR = Field.of("year", "Năm", "Năm giới thiệu");
    static final Field SOURCE = Field.of("source", "Nguồn");
    static final Field DISTINCT = Field.of("distinctBecause", "Lý do khác", "Lý do là đối tượng khác");
    static final List<Field> FIELDS = List.of(
            NAME,
            KIND,
            CLASS,
            BIRTH_YEAR,
            BIRTH_DATE,
            CITIZEN_ID,
            PHONE,
            ADDRESS,
            CATEGORY,
            BREADTH,
            ASPECTS,
            UNIT,
            UNIT_NAME,
            SECTOR,
            SECTOR_NAME,
            OTHER_SECTORS,
            LOCALITY,
            TITLE,
            ACHIEVEMENT,
            NOMINATED_ON,
            YEAR,
            SOURCE,
            DISTINCT);
    private static final Map<String, Sector> SECTORS = Terms.byNames(Sector.all(), Sector::code);
    private static final Map<String, Field> BY_BODY = Map.ofEntries(
            Map.entry("name", NAME),
            Map.entry("kind", KIND),
            Map.entry("subjectClass", CLASS),
            Map.entry("birthYear", BIRTH_YEAR),
            Map.entry("birthDate", BIRTH_DATE),
            Map.entry("citizenId", CITIZEN_ID),
            Map.entry("phone", PHONE),
            Map.entry("address", ADDRESS),
            Map.entry("category", CATEGORY),
            Map.entry("breadth", BREADTH),
            Map.entry("aspects", ASPECTS),
            Map.entry("unitId", UNIT),
            Map.entry("sector", SECTOR),
            Map.entry("otherSectors", OTHER_SECTORS),
            Map.entry("localityId", LOCALITY),
            Map.entry("title", TITLE),
            Map.entry("achievement", ACHIEVEMENT),
            Map.entry("nominatedOn", NOMINATED_ON),
            Map.entry("source", SOURCE),
            Map.entry("distinctBecause", DISTINCT));

    private final Bodies bodies;
    private final ExemplarCommands commands;
    private final UnitResolver units;
    private final PlaceResolver places;
    private final Parameters parameters;
    private final Rehearsal<ExemplarCommand> rehearsal;
    private final Seen seen = new Seen();

    ExemplarRows(
            Bodies bodies, ExemplarCommands commands, UnitResolver units, PlaceResolver places, Parameters parameters) {
        this.bodies = bodies;
        this.commands = commands;
        this.units = units;
        this.places = places;
        this.parameters = parameters;
        this.rehearsal = commands.rehearsal(1);
    }

    /** A parameter stands in for the file's own columns of its name. */
    static Columns columns(List<String> header, Parameters parameters) {
        var columns = Columns.of(header, FIELDS, unused(parameters));
        columns.require(NAME, KIND, LOCALITY, ACHIEVEMENT);
        columns.requireEither(SECTOR, SECTOR_NAME);
        columns.requireEither(NOMINATED_ON, YEAR);
        if (parameters.unit() == null) {
            columns.requireEither(UNIT, UNIT_NAME);
        }
        return columns;
    }

    private static Set<Field> unused(Parameters parameters) {
        var unused = new HashSet<Field>();
        if (parameters.unit() != null) {
            unused.add(UNIT);
            unused.add(UNIT_NAME);
        }
        if (parameters.category() != null) {
            unused.add(CATEGORY);
        }
        if (parameters.breadth() != null) {
            unused.add(BREADTH);
        }
        return unused;
    }

    @Override
    public Planned<Nomination> read(Cells cells) {
        var nominatedOn = nominatedOn(cells);
        var subject = new HashMap<String, @Nullable Object>();
        subject.put("kind", cells.term(KIND, SubjectKind.class));
        subject.put("name", cells.text(NAME));
        subject.put("subjectClass", cells.term(CLASS, SubjectClass.class));
        subject.put("birthYear", cells.year(BIRTH_YEAR));
        subject.put("birthDate", cells.date(BIRTH_DATE));
        subject.put("citizenId", citizenId(cells.text(CITIZEN_ID)));
        if (subject.get("kind") == SubjectKind.INDIVIDUAL) {
            // of a collective or household neither is personal, and neither is kept
            subject.put("phone", phone(cells.text(PHONE)));
            subject.put("address", cells.text(ADDRESS));
        }
        var values = new HashMap<String, @Nullable Object>();
        values.put("subject", subject);
        values.put(
                "category",
                parameters.category() != null ? parameters.category() : cells.term(CATEGORY, Category.class));
        values.put("breadth", parameters.breadth() != null ? parameters.breadth() : cells.term(BREADTH, Breadth.class));
        values.put("aspects", cells.list(ASPECTS));
        values.put("unitId", unit(cells));
        values.put("sector", sector(cells));
        values.put("otherSectors", otherSectors(cells));
        values.put("localityId", locality(cells, nominatedOn));
        values.put("title", cells.text(TITLE));
        values.put("achievement", cells.text(ACHIEVEMENT));
        values.put("nominatedOn", nominatedOn);
        values.put("source", cells.text(SOURCE));
        values.put("distinctBecause", cells.text(DISTINCT));
        var nomination =
                bodies.read(NominationBody.class, values, BY_BODY, cells).nomination();
        // one open record per subject and unit: the first in the file is the one
        return new Planned<>(
                nomination.unitId() + Text.fold(nomination.subject().name()), nomination);
    }

    /** A citizen's number, also one whose leading zeros a spreadsheet program took away. */
    private static @Nullable String citizenId(@Nullable String text) {
        return text != null && text.matches("\\d{10,11}") ? "0".repeat(12 - text.length()) + text : text;
    }

    /** A phone number, also one whose leading zero a spreadsheet program took away. */
    private static @Nullable String phone(@Nullable String text) {
        return text != null && text.matches("[1-9]\\d{8}") ? "0" + text : text;
    }

    @Override
    public void readAhead(List<Nomination> nominations) {
        commands.readAhead(nominations);
    }

    @Override
    public NominateExemplar command(Nomination nomination) {
        return commands.nominate(nomination);
    }

    /** A date; or, of a year alone, its last day: what is told of a year had happened by then. */
    private static @Nullable LocalDate nominatedOn(Cells cells) {
        var date = cells.date(NOMINATED_ON);
        if (date != null || cells.text(NOMINATED_ON) != null) {
            return date;
        }
        var text = cells.text(YEAR);
        if (text != null && Dates.date(text).isPresent()) {
            return Dates.date(text).get();
        }
        var year = cells.year(YEAR);
        if (year == null && text == null) {
            cells.alsoFault(cells.has(YEAR) ? YEAR : NOMINATED_ON, RowFault.of(Code.REQUIRED));
        }
        cells.excuse(NOMINATED_ON);
        return year == null ? null : LocalDate.of(year, 12, 31);
    }

    private @Nullable String unit(Cells cells) {
        if (parameters.unit() != null) {
            return parameters.unit();
        }
        var field = cells.text(UNIT) != null || !cells.has(UNIT_NAME) ? UNIT : UNIT_NAME;
        cells.required(field);
        cells.excuse(UNIT);
        return cells.resolve(field, units::resolve);
    }

    private @Nullable String locality(Cells cells, @Nullable LocalDate day) {
        if (day == null) {
            cells.required(LOCALITY);
            // which place a name or code means depends on the day
            cells.excuse(LOCALITY);
            return null;
        }
        return cells.resolve(LOCALITY, text -> places.resolve(text, day));
    }

    private static @Nullable String sector(Cells cells) {
        var field = cells.text(SECTOR) != null || !cells.has(SECTOR_NAME) ? SECTOR : SECTOR_NAME;
        cells.required(field);
        cells.excuse(SECTOR);
        return cells.resolve(field, ExemplarRows::sector);
    }

    private static @Nullable List<String> otherSectors(Cells cells) {
        return cells.resolve(
                OTHER_SECTORS,
                _ -> cells.list(OTHER_SECTORS).stream()
                        .map(ExemplarRows::sector)
                        .toList());
    }

    /** A sector by its code, also one whose leading zeros a spreadsheet program took away, or by its name. */
    private static String sector(String text) {
        var code = text.matches("\\d{1,3}") ? "0".repeat(4 - text.length()) + text : text;
        return Optional.ofNullable(SECTORS.get(Terms.squeeze(code)))
                .map(Sector::code)
                .orElseThrow(() -> new RowFault.RowRefused(Code.SECTOR_UNKNOWN, text));
    }

    @Override
    public boolean rehearse(int row, NominateExemplar command) {
        var nomination = command.nomination();
        var subject = nomination.unitId()
                + nomination.subject().kind()
                + Text.fold(nomination.subject().name());
        var earlier = seen.row(subject);
        var changes = rehearsal.changes(
                command.exemplarId(),
                new NominateExemplar(
                        command.exemplarId(),
                        nomination,
                        command.unit(),
                        command.locality(),
                        command.movement(),
                        command.openRecord() == null && earlier > 0
                                ? "dòng %1$d | row %1$d".formatted(earlier)
                                : command.openRecord(),
                        command.sameCitizen(),
                        command.plan()));
        seen.put(subject, row);
        return changes;
    }
}
