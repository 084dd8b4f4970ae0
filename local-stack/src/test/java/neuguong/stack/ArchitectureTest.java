package neuguong.stack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "neuguong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** The services are other processes: what the launcher knows of them is their addresses and environment. */
    @ArchTest
    static final ArchRule the_stack_uses_no_class_of_a_service = noClasses()
            .that()
            .resideInAPackage("neuguong.stack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("neuguong.command..", "neuguong.query..", "neuguong.demo..", "org.springframework..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles =
            slices().matching("neuguong.(*)..").should().beFreeOfCycles();
}
