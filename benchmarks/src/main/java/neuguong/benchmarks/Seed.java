package neuguong.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import neuguong.catalogue.Sector;
import neuguong.contract.EventJson;
import neuguong.contract.EventMetadata;
import neuguong.contract.LeafHash;
import neuguong.events.Assessment;
import neuguong.events.AwardOrigin;
import neuguong.events.Breadth;
import neuguong.events.Category;
import neuguong.events.DomainEvent;
import neuguong.events.EventType;
import neuguong.events.ExemplarEvent.AssessmentRecorded;
import neuguong.events.ExemplarEvent.CommendationAwarded;
import neuguong.events.ExemplarEvent.DifficultyReported;
import neuguong.events.ExemplarEvent.DifficultyResolved;
import neuguong.events.ExemplarEvent.ExemplarNominated;
import neuguong.events.ExemplarEvent.ExemplarSelected;
import neuguong.events.ExemplarEvent.InspectionRecorded;
import neuguong.events.ExemplarEvent.RoadmapSet;
import neuguong.events.ExemplarEvent.SupportProvided;
import neuguong.events.Grade;
import neuguong.events.LocalityEvent.LocalityEstablished;
import neuguong.events.LocalityLevel;
import neuguong.events.Nomination;
import neuguong.events.Subject;
import neuguong.events.SubjectKind;
import neuguong.events.SupportKind;
import neuguong.events.UnitEvent.UnitRegistered;
import neuguong.events.UnitType;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A register's log made up in memory: lawful histories, always the same for the same numbers, written as the product would have
 * written them, bytes and hashes alike. It lays the ground on which something is measured; what is measured goes by the
 * product's own path.
 *
 * @param exemplars how many, at least 1
 * @param each events of an exemplar, at least 3
 * @param cohort how many exemplars' histories run at the same time, as in life; the next ones follow
 * @param first the number of the first exemplar; if it is not 0, this goes on where another seed with units and places ended
 */
public record Seed(int exemplars, int each, int cohort, int first) {
    static final int UNITS = 100;
    private static final int COMMUNES = 50;
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1800;
    private static final int YEARS = 5;
    static final byte[] METADATA = EventJson.MAPPER.writeValueAsBytes(
            new EventMetadata("seed", null, null, null, id(9, 0).toString(), id(9, 1).toString()));
    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ");
    private static final List<String> MIDDLE =
            List.of("Văn", "Thị", "Đức", "Minh", "Ngọc", "Quốc", "Thu", "Hữu", "Thanh", "Xuân");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Cường", "Dũng", "Giang", "Hạnh", "Hòa", "Khánh", "Lan", "Mai", "Nam", "Oanh", "Phúc",
            "Quỳnh");
    private static final List<String> DEEDS = List.of(
            "Tổ chức sản xuất theo chuỗi liên kết, giúp bà con trong xã tiêu thụ nông sản ổn định quanh năm.",
            "Vận động nhân dân hiến đất mở rộng đường liên thôn, góp công xây dựng nông thôn mới kiểu mẫu.",
            "Đổi mới phương pháp dạy học, phụ đạo miễn phí cho học sinh có hoàn cảnh khó khăn của trường.",
            "Xây dựng tổ hòa giải cơ sở, giải quyết kịp thời mâu thuẫn, giữ gìn an ninh trật tự địa bàn.");

    private static final List<String> SECTORS =
            Sector.all().stream().map(Sector::code).toList();
    private static final List<Grade> GRADES = List.of(Grade.HTXS, Grade.HTT, Grade.HT);
    private static final List<SubjectKind> KINDS = List.of(SubjectKind.values());
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final List<SupportKind> SUPPORT = List.of(SupportKind.values());

    public Seed(int exemplars, int each, int cohort) {
        this(exemplars, each, cohort, 0);
    }

    /** An event as it lies in the log. */
    public record Stored(
            String aggregateId,
            long sequence,
            DomainEvent event,
            @Nullable String unitId,
            @Nullable String exemplarId) {

        public EventType type() {
            return EventType.of(event.getClass());
        }

        public byte[] payload() {
            return EventJson.encode(event);
        }

        public byte[] metadata() {
            return METADATA;
        }
    }

    /** The same for every kind and number: version 7 by form, so that ids of one kind lie together as the product's do. */
    private static UUID id(int kind, long number) {
        return new UUID(((0x0190_0000_0000L + kind) << 16) | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    /** The id of exemplar {@code number}, from 0. */
    public static String exemplar(int number) {
        return id(3, number).toString();
    }

    public static String unit(int number) {
        return id(2, number % UNITS).toString();
    }

    static String commune(int number) {
        return id(1, 1 + number % COMMUNES).toString();
    }

    /** The id of the event {@code number}, from 0, in the order of recording. */
    static String eventId(long number) {
        return id(5, number).toString();
    }

    /** When it was recorded. */
    static Instant recordedAt(long number) {
        return Instant.parse("2021-01-01T00:00:00Z").plusSeconds(number);
    }

    /** How many events there are of exemplars, units and places together. */
    public long size() {
        return (first == 0 ? 1L + COMMUNES + UNITS : 0) + (long) exemplars * each;
    }

    /** All events in the order of recording. */
    public Stream<Stored> events() {
        var end = first + exemplars;
        var histories = IntStream.iterate(first, from -> from < end, from -> from + cohort)
                .boxed()
                .flatMap(from -> IntStream.range(0, each)
                        .boxed()
                        .flatMap(sequence -> IntStream.range(from, Math.min(from + cohort, end))
                                .mapToObj(number -> new Stored(
                                        exemplar(number),
                                        sequence,
                                        event(number, sequence),
                                        unit(number),
                                        exemplar(number)))));
        return first == 0 ? Stream.concat(ground(), histories) : histories;
    }

    private static Stream<Stored> ground() {
        var province = id(1, 0).toString();
        return Stream.of(
                        Stream.of(new Stored(
                                province,
                                0,
                                new LocalityEstablished(
                                        province, "99", "Tỉnh Thử Nghiệm", LocalityLevel.PROVINCE, null, BEGIN),
                                null,
                                null)),
                        IntStream.range(0, COMMUNES)
                                .mapToObj(n -> new Stored(
                                        commune(n),
                                        0,
                                        new LocalityEstablished(
                                                commune(n),
                                                "%05d".formatted(99_000 + n),
                                                "Xã Thử Nghiệm " + n,
                                                LocalityLevel.COMMUNE,
                                                province,
                                                BEGIN),
                                        null,
                                        null)),
                        IntStream.range(0, UNITS)
                                .mapToObj(n -> new Stored(
                                        unit(n),
                                        0,
                                        new UnitRegistered(
                                                unit(n),
                                                "TN-%03d".formatted(n),
                                                "Cơ quan Thử Nghiệm " + n,
                                                UnitType.AGENCY,
                                                null,
                                                commune(n),
                                                BEGIN),
                                        unit(n),
                                        null)))
                .flatMap(s -> s);
    }

    /** Event {@code sequence} of exemplar {@code number}. */
    private DomainEvent event(int number, int sequence) {
        var on = BEGIN.plusDays((long) DAYS * sequence / each + number % 20);
        return switch (sequence) {
            case 0 -> new ExemplarNominated(exemplar(number), nomination(number, on));
            case 1 -> new ExemplarSelected(number + "/QĐ-UBND", on, "Chủ tịch UBND tỉnh");
            case 2 ->
                new RoadmapSet(
                        "BK_TINH",
                        on.getYear() + 3,
                        List.of(
                                new RoadmapSet.Step(on.getYear(), "Hoàn thành xuất sắc nhiệm vụ"),
                                new RoadmapSet.Step(on.getYear() + 1, "Có sáng kiến được công nhận")),
                        on);
            default -> later(number, sequence, on);
        };
    }

    private DomainEvent later(int number, int sequence, LocalDate on) {
        for (var year = 0; year < YEARS; year++) {
            var last = each * (year + 1) / YEARS - 1;
            // where support stands else, so that no difficulty is left out
            if (sequence == last - Math.floorMod(last - 1, 4)) {
                return assessment(number, BEGIN.getYear() + year, on);
            }
        }
        var round = sequence / 4;
        return switch (sequence % 4) {
            case 0 ->
                sequence == 4 * (each / 8)
                        ? new CommendationAwarded(
                                id(4, number).toString(),
                                "GK_XA",
                                BEGIN,
                                on,
                                number + "/QĐ-KT",
                                on,
                                "Chủ tịch UBND xã",
                                AwardOrigin.ELSEWHERE)
                        : inspection(number + sequence, on);
            case 1 ->
                new SupportProvided(
                        any(SUPPORT, number + round),
                        deed(number + sequence),
                        BigDecimal.valueOf(10_000_000L * (1 + number % 9)),
                        on);
            case 2 -> new DifficultyReported(round, deed(number + sequence), on);
            default ->
                round == 0
                        ? inspection(number + sequence, on)
                        : new DifficultyResolved(round, deed(number + round), on);
        };
    }

    private static AssessmentRecorded assessment(int number, int year, LocalDate on) {
        return new AssessmentRecorded(new Assessment(
                year,
                any(GRADES, number + year),
                List.of(
                        new Assessment.Score("Chuyên môn", BigDecimal.valueOf(60 + number % 40)),
                        new Assessment.Score("Sáng kiến", BigDecimal.valueOf(10 + number % 10))),
                deed(number + year),
                on,
                "Hội đồng thi đua, khen thưởng",
                null));
    }

    /** An inspection by a team of this number, unlike any of another number: repeating one would record nothing. */
    static InspectionRecorded inspection(int number) {
        var like = inspection(number, BEGIN.plusDays(DAYS));
        return new InspectionRecorded(
                like.on(),
                "Đoàn kiểm tra số " + number,
                like.effect(),
                like.efficiency(),
                like.growthCapacity(),
                like.influence(),
                like.findings(),
                like.recommendation());
    }

    /** An inspection, in some 700 bytes with all that is stored beside it. */
    private static InspectionRecorded inspection(int number, LocalDate on) {
        return new InspectionRecorded(
                on,
                "Đoàn kiểm tra số " + number % 50,
                1 + number % 5,
                1 + number % 4,
                1 + number % 3,
                1 + number % 5,
                deed(number),
                deed(number + 1));
    }

    private static Nomination nomination(int number, LocalDate on) {
        var kind = any(KINDS, number);
        return new Nomination(
                new Subject(kind, name(number), null, null),
                any(CATEGORIES, number),
                Breadth.COMPREHENSIVE,
                List.of(),
                unit(number),
                any(SECTORS, number),
                List.of(),
                commune(number),
                null,
                null,
                deed(number) + " " + deed(number + 1),
                on,
                null,
                null);
    }

    private static String name(int number) {
        return "%s %s %s %d"
                .formatted(any(FAMILY, number), any(MIDDLE, number / 10), any(GIVEN, number / 100), number / 1400);
    }

    static String deed(int number) {
        return any(DEEDS, number);
    }

    private static <T> T any(List<T> of, int number) {
        return of.get(Math.floorMod(number, of.size()));
    }

    /**
     * Fills a store of the command service, empty but for the seeds before, with all of it, and with what its rules over many
     * aggregates need.
     */
    public void into(DataSource owner) throws SQLException, IOException {
        into(owner, _ -> null);
    }

    /**
     * The same, where events lead to a second unit too, in whose history they then are.
     *
     * @param second the id of the unit to which the event of a number, from 0, leads besides its own, or null
     */
    void into(DataSource owner, LongFunction<@Nullable String> second) throws SQLException, IOException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            copyEvents(connection, second);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into unit_index (unit_id, code, name, folded_name, type, parent_id, locality_id, valid_from)
                        select p ->> 'unitId', p ->> 'code', p ->> 'name', lower(p ->> 'name'), p ->> 'type', null,
                            p ->> 'localityId', (p ->> 'from')::date
                        from (select convert_from(payload, 'UTF8')::jsonb p from domain_event_entry
                            where payload_type = 'unit.UnitRegistered') u on conflict do nothing""");
                statement.execute(
                        "insert into unit_parent (unit_id, parent_id, valid_from) select unit_id, parent_id, valid_from from unit_index on conflict do nothing");
                statement.execute("""
                        insert into locality_index (locality_id, level, code, name, folded_name, parent_id, valid_from)
                        select p ->> 'localityId', p ->> 'level', p ->> 'code', p ->> 'name', lower(p ->> 'name'),
                            p ->> 'parentId', (p ->> 'from')::date
                        from (select convert_from(payload, 'UTF8')::jsonb p from domain_event_entry
                            where payload_type = 'locality.LocalityEstablished') l on conflict do nothing""");
                statement.execute("""
                        insert into open_record (exemplar_id, unit_id, kind, folded_name, since)
                        select p ->> 'exemplarId', p -> 'nomination' ->> 'unitId', p -> 'nomination' -> 'subject' ->> 'kind',
                            lower(p -> 'nomination' -> 'subject' ->> 'name'), (p -> 'nomination' ->> 'nominatedOn')::date
                        from (select convert_from(payload, 'UTF8')::jsonb p from domain_event_entry
                            where payload_type = 'exemplar.ExemplarNominated') e on conflict do nothing""");
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    private void copyEvents(Connection connection, LongFunction<@Nullable String> second)
            throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                copy domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                    payload_revision, payload, meta_data, time_stamp, valid_on, unit_id, other_unit_id, exemplar_id,
                    leaf_hash) from stdin""");
        var number = 10_000L * first;
        var buffer = new StringBuilder();
        for (var events = events().iterator(); events.hasNext(); ) {
            line(buffer, events.next(), number, second.apply(number));
            number++;
            if (buffer.length() > 1 << 16) {
                var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                buffer.setLength(0);
            }
        }
        var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static void line(StringBuilder out, Stored stored, long number, @Nullable String second) {
        var type = stored.type();
        var payload = stored.payload();
        var at = recordedAt(number);
        var validOn = stored.event().validOn();
        var hash = LeafHash.of(
                stored.aggregateId(),
                stored.sequence(),
                type.name(),
                type.revision(),
                at,
                validOn,
                stored.unitId(),
                stored.exemplarId(),
                payload,
                METADATA);
        var hex = HexFormat.of();
        out.append(eventId(number)).append('\t');
        out.append(stored.aggregateId()).append('\t');
        out.append(stored.sequence()).append('\t');
        out.append(type.name(), 0, type.name().indexOf('.')).append('\t');
        out.append(type.name()).append('\t');
        out.append(type.revision()).append('\t');
        out.append("\\\\x").append(hex.formatHex(payload)).append('\t');
        out.append("\\\\x").append(hex.formatHex(METADATA)).append('\t');
        out.append(at).append('\t');
        out.append(validOn).append('\t');
        out.append(stored.unitId() == null ? "\\N" : stored.unitId()).append('\t');
        var apart = second != null && stored.unitId() != null && !second.equals(stored.unitId());
        out.append(apart ? second : "\\N").append('\t');
        out.append(stored.exemplarId() == null ? "\\N" : stored.exemplarId()).append('\t');
        out.append("\\\\x").append(hex.formatHex(hash)).append('\n');
    }
}
