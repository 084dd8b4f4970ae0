package neuguong.command.imports;

import java.util.List;

/**
 * What the rows of a kind mean. One object serves one import, on whose thread {@link #read} and {@link #rehearse} run.
 *
 * @param <R> a row once it is read
 * @param <C> the command that it gives
 */
interface Rows<R, C> {

    /**
     * A row that is read.
     *
     * @param lane rows of one lane are carried out in the order of the file, rows of different lanes side by side
     */
    record Planned<R>(String lane, R row) {}

    /**
     * Reads a row.
     *
     * @throws RowFault.RowRefused where it cannot be read or resolved
     */
    Planned<R> read(Cells cells);

    /** Asks at once, at the beginning of a transaction, for what the commands of these rows will need. */
    default void readAhead(List<R> rows) {}

    /** The aggregates whose state the commands of these rows will be decided on; none that a row makes itself. */
    default List<String> aggregates(List<R> rows) {
        return List.of();
    }

    /**
     * The command of a row, with the facts as they are when its turn comes.
     *
     * @throws RowFault.RowRefused where it cannot be given
     */
    C command(R row);

    /**
     * Whether the command of a row would record something, given what this import has rehearsed so far.
     *
     * @throws neuguong.command.decide.Rejected where a rule forbids it
     */
    boolean rehearse(int row, C command);
}
