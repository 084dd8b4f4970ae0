package neuguong.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import neuguong.query.platform.Versioned;
import org.springframework.context.annotation.Configuration;

@AnalyzeClasses(packages = "neuguong.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> DOCUMENTS = DescribedPredicate.describe(
            "documents, facts and what they are made of",
            c -> c.getSimpleName().endsWith("Document") || c.getSimpleName().endsWith("Facts"));

    /** What holds a question's query together; package-private helpers of a search. */
    private static final DescribedPredicate<JavaClass> SEARCHES = simpleNameEndingWith("Search")
            .or(simpleNameEndingWith("Filters"))
            .or(simpleNameEndingWith("Facets"))
            .or(simpleNameEndingWith("Words"));

    @ArchTest
    static final ArchRule documents_are_pure = classes()
            .that(DOCUMENTS)
            .and()
            .haveSimpleNameNotEndingWith("HistoryDocument")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe(
                            "are of the language, the vocabulary, or their own package",
                            c -> c.getPackageName().startsWith("java.")
                                    || c.getPackageName().equals("org.jspecify.annotations")
                                    || c.getPackageName().startsWith("neuguong.events")
                                    || c.getPackageName().startsWith("neuguong.contract")
                                    || c.getPackageName().startsWith("neuguong.catalogue")
                                    || c.getPackageName().equals("neuguong.text")
                                    || c.getPackageName().equals("neuguong.query.text")
                                    || c.isEquivalentTo(Versioned.class)
                                    || c.isPrimitive()
                                    || c.isArray())
                    .or(inTheFeatures()));

    private static DescribedPredicate<JavaClass> inTheFeatures() {
        return DescribedPredicate.describe(
                "are of a feature",
                c -> c.getPackageName().startsWith("neuguong.query.")
                        && !c.getPackageName().equals("neuguong.query.platform"));
    }

    @ArchTest
    static final ArchRule documents_ask_nobody_for_the_time_or_for_chance = noClasses()
            .that(DOCUMENTS.or(simpleNameEndingWith("Years")))
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .accessClassesThat()
            .areAssignableTo(System.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.io..", "java.net..");

    @ArchTest
    static final ArchRule the_clients_of_kafka_and_elasticsearch_stay_in_the_platform_and_the_searches = noClasses()
            .that()
            .resideOutsideOfPackage("neuguong.query.platform")
            .and(DescribedPredicate.not(SEARCHES.or(enclosedIn(SEARCHES))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.apache.kafka..", "org.springframework.kafka..");

    private static DescribedPredicate<JavaClass> enclosedIn(DescribedPredicate<JavaClass> outer) {
        return DescribedPredicate.describe(
                "enclosed in " + outer.getDescription(),
                c -> c.getEnclosingClass().map(outer::test).orElse(false));
    }

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("neuguong.query.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_platform_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("neuguong.query.platform")
            .should()
            .dependOnClassesThat(inTheFeatures()
                    .and(DescribedPredicate.describe(
                            "are not text", c -> !c.getPackageName().equals("neuguong.query.text"))));

    @ArchTest
    static final ArchRule configuration_is_in_the_platform_only =
            classes().that().areAnnotatedWith(Configuration.class).should().resideInAPackage("neuguong.query.platform");

    @ArchTest
    static final ArchRule controllers_are_nobodys_business =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();
}
