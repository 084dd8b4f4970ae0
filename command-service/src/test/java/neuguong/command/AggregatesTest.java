package neuguong.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import neuguong.command.platform.Aggregate;
import org.junit.jupiter.api.Test;

/** The commands and the aggregates that take them belong together. */
class AggregatesTest {
    @Test
    void every_command_has_an_aggregate() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("neuguong.command");
        var taken = classes.stream()
                .flatMap(c -> c.getInterfaces().stream())
                .filter(JavaParameterizedType.class::isInstance)
                .map(JavaParameterizedType.class::cast)
                .filter(type -> type.toErasure().isEquivalentTo(Aggregate.class))
                .map(type ->
                        type.getActualTypeArguments().getFirst().toErasure().getSimpleName())
                .collect(Collectors.toSet());
        var given = classes.stream()
                .filter(JavaClass::isInterface)
                .filter(c -> c.getSimpleName().endsWith("Command"))
                .filter(c -> c.getInterfaces().isEmpty())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(taken).isEqualTo(given).hasSizeGreaterThan(4);
    }
}
