package neuguong.command.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages by UUIDv7: those of one time lie together in the store's index, which random ones would touch all over. Axon finds it
 * as a service.
 */
public final class OrderedIdentifiers extends IdentifierFactory {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return GENERATOR.generate().toString();
    }
}
