package neuguong.command.audit;

import java.io.IOException;
import neuguong.command.exemplar.ExemplarView;
import neuguong.command.unit.UnitView;

/** Takes a unit's state piece by piece, so that memory does not grow with its exemplars. */
interface StateSink {
    /** First the unit. */
    void unit(Moment moment, UnitView unit) throws IOException;

    /** Then each of its exemplars. */
    void exemplar(ExemplarView exemplar) throws IOException;

    /** After the last one. */
    void end() throws IOException;
}
