package dev.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each package may know. */
@AnalyzeClasses(packages = "dev.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "dev.entente.hash..",
        "dev.entente.news..",
        "dev.entente.text..",
        "dev.entente.event..",
        "dev.entente.lexicon..",
        "dev.entente.coding..",
        "dev.entente.record.."
    };

    @ArchTest
    static final ArchRule domainKnowsNothingOfKafka = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "kafka..");

    @ArchTest
    static final ArchRule onlyTheDemoKnowsABroker = noClasses()
            .that()
            .resideOutsideOfPackage("dev.entente.cli.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kafka..",
                    "org.apache.kafka.metadata..",
                    "org.apache.kafka.server..",
                    "org.apache.kafka.controller..",
                    "org.apache.kafka.raft..",
                    "org.apache.kafka.storage..");

    @ArchTest
    static final ArchRule hashStandsAlone = knowsOnly("hash");

    @ArchTest
    static final ArchRule newsStandsAlone = knowsOnly("news", "hash");

    @ArchTest
    static final ArchRule textStandsAlone = knowsOnly("text");

    @ArchTest
    static final ArchRule eventStandsAlone = knowsOnly("event");

    @ArchTest
    static final ArchRule lexiconKnowsTextAndEvent = knowsOnly("lexicon", "text", "event");

    @ArchTest
    static final ArchRule codingKnowsTheLanguage = knowsOnly("coding", "hash", "news", "text", "event", "lexicon");

    @ArchTest
    static final ArchRule recordKnowsEvents = knowsOnly("record", "hash", "event");

    @ArchTest
    static final ArchRule wireKnowsWhatItWrites = knowsOnly("wire", "hash", "event", "record", "news");

    @ArchTest
    static final ArchRule serveReadsTheWire = knowsOnly("serve", "hash", "wire", "event", "record");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.entente.(*)..").should().beFreeOfCycles();

    private static ArchRule knowsOnly(String name, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "dev.entente." + name + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "dev.entente." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "other packages of the project than " + String.join(", ", allowed),
                        c -> c.getPackageName().startsWith("dev.entente.")
                                && java.util.Arrays.stream(allowed)
                                        .noneMatch(a -> (c.getPackageName() + "..")
                                                .startsWith(a.substring(0, a.length() - 2)))))
                .allowEmptyShould(true);
    }
}
