package neuguong.command;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import neuguong.command.decide.Decider;
import org.springframework.context.annotation.Configuration;

/** The rules of the house that a reader may rely on; one that matches nothing fails. */
@AnalyzeClasses(packages = "neuguong.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static DescribedPredicate<JavaClass> pure() {
        return DescribedPredicate.describe(
                "deciders, their rules and states",
                c -> c.isAssignableTo(Decider.class)
                        || (c.getSimpleName().endsWith("State") && !c.isEnum())
                        || Arrays.asList("Nominations", "Assessments", "Measures", "Awards", "Transfers")
                                .contains(c.getSimpleName()));
    }

    @ArchTest
    static final ArchRule rules_are_pure = classes()
            .that(are(pure()))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..",
                    "neuguong.events..",
                    "neuguong.catalogue..",
                    "neuguong.text..",
                    "neuguong.command.decide..",
                    "neuguong.command.exemplar..",
                    "neuguong.command.unit..",
                    "neuguong.command.locality..",
                    "neuguong.command.criteria..",
                    "neuguong.command.movement..");

    @ArchTest
    static final ArchRule rules_read_neither_clock_nor_chance = noClasses()
            .that(are(pure()))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now, randomUUID or System",
                    call -> call.getTarget().getName().equals("now")
                            || call.getTarget().getName().equals("randomUUID")
                            || call.getTargetOwner().isEquivalentTo(System.class)));

    @ArchTest
    static final ArchRule axon_stays_in_platform = noClasses()
            .that()
            .resideOutsideOfPackage("neuguong.command.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule kafka_stays_in_platform = noClasses()
            .that()
            .resideOutsideOfPackage("neuguong.command.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule configuration_stays_in_platform =
            classes().that().areAnnotatedWith(Configuration.class).should().resideInAPackage("..platform..");

    /** The published description knows them by their simple names, and of two it would show only one. */
    @ArchTest
    static void no_two_bodies_have_the_same_name(JavaClasses all) {
        assertThat(all.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Body"))
                        .toList())
                .hasSizeGreaterThan(30)
                .doesNotHaveDuplicates();
    }

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("neuguong.command.(*)..").should().beFreeOfCycles();
}
