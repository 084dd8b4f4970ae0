package neuguong.query.exemplar;

import neuguong.query.platform.Index;

/** The indices of exemplars, for those who count in them. */
public final class ExemplarIndices {
    /** Exemplars as they stand. */
    public static final Index<ExemplarDocument> EXEMPLARS = new Index<>("exemplars", ExemplarDocument.class);

    /** Exemplars as they stood at the ends of the plan's years. */
    public static final Index<ExemplarYearDocument> YEARS = new Index<>("exemplar-years", ExemplarYearDocument.class);

    private ExemplarIndices() {}
}
