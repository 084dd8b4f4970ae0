package neuguong.query.exemplar;

import neuguong.events.Named;

/**
 * Why somebody should look at an exemplar. Only of records that are open; the words that the pages say of each are {@code attention.<name>.note}.
 */
public enum Attention implements Named {
    /**
     * No step forward for {@value #MONTHS} months while it is on its way: at DISCOVERY, FOSTERING or REVIEW. Counted from the business day of the last step,
     * see {@code Progress}, to today in Vietnam; a setting of ours, as no rule names a period.
     */
    STALLED("Chững lại", "Stalled"),
    /**
     * Any of these signs: the latest assessed year fell behind the year before it in grade, or in points under the same grade; a year of the plan that has ended, from
     * the nomination on, has no assessment; a difficulty waits for its resolution. A sign to look, and no judgement.
     */
    AT_RISK("Có nguy cơ", "At risk");

    /** After how many months without a step forward an exemplar is stalled. */
    public static final int MONTHS = 12;

    private final String vi;
    private final String en;

    Attention(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public String vi() {
        return vi;
    }

    @Override
    public String en() {
        return en;
    }
}
