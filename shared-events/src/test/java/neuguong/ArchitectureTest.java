package neuguong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "neuguong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule events_depend_on_the_language_only = classes()
            .that()
            .resideInAPackage("neuguong.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "neuguong.events..");

    @ArchTest
    static final ArchRule narratives_depend_on_the_vocabulary_only = classes()
            .that()
            .resideInAPackage("neuguong.narrative..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.math..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..",
                    "neuguong.events..",
                    "neuguong.catalogue..",
                    "neuguong.narrative..");

    @ArchTest
    static final ArchRule narratives_ask_nobody_for_the_time_or_for_chance = noClasses()
            .that()
            .resideInAPackage("neuguong.narrative..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .accessClassesThat()
            .areAssignableTo(System.class);

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("neuguong.(*)..").should().beFreeOfCycles();
}
