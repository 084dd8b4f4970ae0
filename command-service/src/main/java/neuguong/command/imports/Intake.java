package neuguong.command.imports;

import java.util.List;
import neuguong.command.imports.Table.Line;

/** Takes in the rows of one import, a few hundred at a time, and stores what became of each. */
interface Intake {
    void take(List<Line> lines);
}
