package neuguong.query.dashboard;

import java.util.Locale;
import neuguong.identity.Act;
import neuguong.identity.PersonToken;

/**
 * To whom figures are told.
 *
 * @param records whether they may read the records behind them; who may not, as a screen in a lobby, is told the names of honoured exemplars only
 */
public record Audience(Locale locale, boolean records) {
    /** This reader, in their language. */
    public static Audience of(PersonToken reader, Locale locale) {
        return new Audience(locale, reader.getAuthorities().contains(Act.READ));
    }
}
