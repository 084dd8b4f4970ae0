package neuguong.query.exemplar;

import java.util.List;
import neuguong.events.SubjectKind;
import neuguong.query.text.Segment;
import neuguong.query.unit.UnitRef;
import org.jspecify.annotations.Nullable;

/** An exemplar whose name begins as somebody types; its unit tells apart those of one name. */
public record Suggestion(
        String id,
        String name,
        SubjectKind subject,
        String subjectName,
        @Nullable String title,
        UnitRef unit,
        List<Segment> highlight) {}
