package neuguong.events;

import java.util.List;

/**
 * What the check of an honour's prerequisites found when a commendation was proposed. It says "not by this route", never "not eligible".
 *
 * @param regime the law whose rules were applied: that in force on the day of the proposal
 * @param counted ids of the commendations that the chain counted
 * @param missing what was missing, in Vietnamese, as the catalogue words it
 */
public record PrerequisiteFinding(FindingOutcome outcome, String regime, List<String> counted, List<String> missing) {
    public PrerequisiteFinding {
        counted = List.copyOf(counted);
        missing = List.copyOf(missing);
    }
}
