package neuguong.command.imports;

import java.time.LocalDate;
import java.util.List;
import neuguong.command.exemplar.ExemplarCommands;
import neuguong.command.exemplar.OpenRecords;
import neuguong.command.locality.Localities;
import neuguong.command.locality.LocalityCommands;
import neuguong.command.platform.Edge;
import neuguong.command.unit.UnitCommands;
import neuguong.command.unit.Units;
import neuguong.events.Breadth;
import neuguong.events.Category;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which columns each kind of import has, and how its rows are taken in. */
@Component
final class Kinds {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final Bodies bodies;
    private final ExemplarCommands exemplarCommands;
    private final UnitCommands unitCommands;
    private final LocalityCommands localityCommands;
    private final OpenRecords openRecords;
    private final Units units;
    private final Localities localities;
    private final Edge edge;
    private final LocalDate baseline;

    @SuppressWarnings("TooManyParameters") // one per feature that an import feeds
    Kinds(
            Bodies bodies,
            ExemplarCommands exemplarCommands,
            UnitCommands unitCommands,
            LocalityCommands localityCommands,
            OpenRecords openRecords,
            Units units,
            Localities localities,
            Edge edge,
            @Value("${neuguong.localities.baseline}") LocalDate baseline) {
        this.bodies = bodies;
        this.exemplarCommands = exemplarCommands;
        this.unitCommands = unitCommands;
        this.localityCommands = localityCommands;
        this.openRecords = openRecords;
        this.units = units;
        this.localities = localities;
        this.edge = edge;
        this.baseline = baseline;
    }

    /**
     * The columns of a file.
     *
     * @throws FileRefused where it lacks one, or has one twice
     */
    Columns columns(ImportKind kind, List<String> header, Parameters parameters) {
        return switch (kind) {
            case EXEMPLARS -> ExemplarRows.columns(header, parameters);
            case UNITS -> UnitRows.columns(header);
            case LOCALITIES -> ReformRow.describes(header) ? ReformRow.columns(header) : LocalityRows.columns(header);
            case ASSESSMENTS -> AssessmentRows.columns(header);
            case HONOURS -> HonourRows.columns(header);
        };
    }

    /** What was said with the upload, and the defaults of what neither it nor the file says. */
    Parameters complete(ImportKind kind, Columns columns, Parameters said) {
        return switch (kind) {
            case EXEMPLARS ->
                new Parameters(
                        said.unit(),
                        said.category() != null || columns.has(ExemplarRows.CATEGORY)
                                ? said.category()
                                : Category.ADVANCED_EXEMPLAR,
                        said.breadth() != null || columns.has(ExemplarRows.BREADTH)
                                ? said.breadth()
                                : Breadth.COMPREHENSIVE,
                        null);
            case LOCALITIES ->
                ReformRow.describes(columns.header())
                        ? new Parameters(null, null, null, said.on() == null ? REFORM : said.on())
                        : Parameters.NONE;
            case UNITS, ASSESSMENTS, HONOURS -> Parameters.NONE;
        };
    }

    /** How the rows of an import are taken in; for this import alone. */
    Intake intake(Columns columns, Work work) {
        var unitResolver = new UnitResolver(units);
        var places = new PlaceResolver(localities);
        var exemplars = new ExemplarResolver(openRecords, unitResolver);
        var parameters = work.job().parameters();
        return switch (work.job().kind()) {
            case EXEMPLARS ->
                new RowsIntake<>(
                        new ExemplarRows(bodies, exemplarCommands, unitResolver, places, parameters), columns, work);
            case UNITS ->
                new RowsIntake<>(new UnitRows(bodies, unitCommands, unitResolver, places, edge), columns, work);
            case LOCALITIES -> localities(columns, work, places);
            case ASSESSMENTS ->
                new RowsIntake<>(new AssessmentRows(bodies, exemplarCommands, exemplars), columns, work);
            case HONOURS -> new RowsIntake<>(new HonourRows(bodies, exemplarCommands, exemplars), columns, work);
        };
    }

    private Intake localities(Columns columns, Work work, PlaceResolver places) {
        var on = work.job().parameters().on();
        if (on == null) {
            return new RowsIntake<>(
                    new LocalityRows(bodies, localities, localityCommands, places, edge), columns, work);
        }
        return new ReformIntake(
                columns, work, new ReformPlaces(localities, localityCommands, work, edge), baseline, on);
    }
}
