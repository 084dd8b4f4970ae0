package neuguong.command.imports;

import java.util.function.Supplier;

/**
 * What the rows of a kind mean. One object serves one import, on whose thread {@link #read} and {@link #rehearse} run.
 *
 * @param <C> the command that a row gives
 */
interface Rows<C> {

    /**
     * A row that is read.
     *
     * @param lane rows of one lane are carried out in the order of the file, rows of different lanes side by side
     * @param command makes the command, with the facts as they are when its turn comes; may refuse the row
     */
    record Planned<C>(String lane, Supplier<C> command) {}

    /**
     * Reads a row.
     *
     * @throws RowFault.RowRefused where it cannot be read or resolved
     */
    Planned<C> read(Cells cells);

    /**
     * Whether the command of a row would record something, given what this import has rehearsed so far.
     *
     * @throws neuguong.command.decide.Rejected where a rule forbids it
     */
    boolean rehearse(int row, C command);
}
