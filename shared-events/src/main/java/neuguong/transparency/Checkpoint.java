package neuguong.transparency;

/**
 * What the log says of itself at one size: the text of C2SP tlog-checkpoint, with one extension line for the map of units.
 *
 * @param origin which log it is
 * @param size how many leaves it has
 * @param root of the tree over them
 * @param units how many units have events among them
 * @param unitsRoot of the {@link UnitMap} over them
 */
public record Checkpoint(String origin, long size, Hash root, long units, Hash unitsRoot) {

    /** The text that is signed: four lines. */
    public String text() {
        return "%s\n%d\n%s\nunits %d %s\n".formatted(origin, size, root.base64(), units, unitsRoot.base64());
    }

    /**
     * Reads its text.
     *
     * @throws IllegalArgumentException where it is not the text of a checkpoint of this log
     */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        var extension = lines.length == 5 ? lines[3].split(" ", -1) : new String[0];
        if (extension.length != 3 || !extension[0].equals("units") || !lines[4].isEmpty()) {
            throw new IllegalArgumentException("a checkpoint is origin, size, root and units");
        }
        var checkpoint = new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Hash.ofBase64(lines[2]),
                Long.parseLong(extension[1]),
                Hash.ofBase64(extension[2]));
        if (!checkpoint.text().equals(text)) {
            throw new IllegalArgumentException("a checkpoint is written in one way only");
        }
        return checkpoint;
    }
}
