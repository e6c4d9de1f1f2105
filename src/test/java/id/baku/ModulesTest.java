package id.baku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The walls between the packages. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.baku");

    @Test
    void packagesUseOnlyWhatOthersOfferAndNeverInCircles() {
        ApplicationModules.of(BakuApplication.class).verify();
    }

    @Test
    void onlyThePackageEngineUsesTheEnginesInternals() {
        noClasses().that().resideOutsideOfPackage("id.baku.engine")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda.bpm.engine.impl..")
                .because("a move to another release or fork of the engine must concern one package")
                .check(CLASSES);
    }

    /** A page of figures opens within a second however many cases there were, and tells of those that were cleaned up. */
    @Test
    void figuresAreNotCountedFromTheEnginesHistory() {
        noClasses().that().resideInAPackage("id.baku.figures..")
                .should().dependOnClassesThat().areAssignableTo(HistoryService.class)
                .orShould().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.history..")
                .because("figures are added up as activities finish").check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(Instant.class, "now")
                .orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callConstructor(Date.class)
                .because("the engine's time and ours are moved together").check(CLASSES);
    }
}
