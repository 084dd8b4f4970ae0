package neuguong.query.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An index of Elasticsearch and the record that its documents are. Its mapping is the file {@code <name>.json} beside the record.
 *
 * @param name by which readers find it: an alias of the index of the generation in use
 */
public record Index<D>(String name, Class<D> document) {
    /** The mapping, as the file has it. */
    public String mapping() {
        try (var file = document.getResourceAsStream(name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("no mapping " + name + ".json beside " + document.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
