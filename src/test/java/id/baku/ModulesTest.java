package id.baku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import id.baku.web.access.OpenTo;

/** The walls between the wings and rooms of the house. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.baku");

    /** A room uses what its {@code package-info} names, and nothing in circles. */
    @Test
    void roomsUseOnlyWhatTheyDeclare() {
        ApplicationModules rooms = ApplicationModules.of(BakuApplication.class);
        assertThat(rooms).hasSizeGreaterThan(30);
        rooms.verify();
    }

    @Test
    void everyPackageIsAWingOrARoom() {
        packages().filter(one -> !one.getName().equals("id.baku")).forEach(one -> assertThat(
                one.isAnnotatedWith(Wing.class) || one.isAnnotatedWith(ApplicationModule.class))
                .as("%s says what it is for and what it may use", one.getName()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("wings")
    void wingsUseOnlyWhatTheyDeclare(JavaPackage wing) {
        String[] beyond = wings().filter(other -> !other.equals(wing))
                .filter(other -> !List.of(wing.getAnnotationOfType(Wing.class).mayUse()).contains(other.getRelativeName()))
                .map(other -> other.getName() + "..").toArray(String[]::new);
        noClasses().that().resideInAPackage(wing.getName() + "..")
                .should().dependOnClassesThat().resideInAnyPackage(beyond)
                .orShould().dependOnClassesThat().resideInAPackage("id.baku.sample..")
                .as(wing.getName() + " uses no wing that it does not declare").check(CLASSES);
    }

    /** The rooms are for others; the package of the wing only puts them together. */
    @Test
    void nobodyUsesTheAssemblyOfTheEngine() {
        noClasses().that().resideOutsideOfPackage("id.baku.engine")
                .should().dependOnClassesThat().resideInAPackage("id.baku.engine").check(CLASSES);
    }

    @Test
    void onlyTheWingEngineUsesTheEnginesInternals() {
        noClasses().that().resideOutsideOfPackage("id.baku.engine..")
                .should().dependOnClassesThat().resideInAnyPackage("org.camunda.bpm.engine.impl..")
                .because("a move to another release or fork of the engine must concern one wing")
                .check(CLASSES);
    }

    /** Services know no HTTP; how a refusal is answered stands in one place. */
    @Test
    void thereIsOneWayToRefuse() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ResponseStatusException.class)
                .because("a Refusal reaches people the same way from pages, from the engine and from its REST").check(CLASSES);
    }

    /** Statements on the engine's tables are constants of the classes that ask. */
    @Test
    void onlyTheWingEngineReadsTheEnginesTables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/baku"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith("src/main/java/id/baku/engine")))
                    .isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("ACT_"));
        }
    }

    /** A page of figures opens within a second however many cases there were, and tells of those that were cleaned up. */
    @Test
    void figuresAreNotCountedFromTheEnginesHistory() {
        noClasses().that().resideInAPackage("id.baku.oversight.figures..")
                .should().dependOnClassesThat().areAssignableTo(HistoryService.class)
                .orShould().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.history..")
                .because("figures are added up as activities finish").check(CLASSES);
    }

    /** What forgets it stays closed when it runs; here the build says so before. */
    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods().that().areMetaAnnotatedWith(RequestMapping.class)
                .should().beAnnotatedWith(OpenTo.class).orShould().beDeclaredInClassesThat().areAnnotatedWith(OpenTo.class)
                .check(CLASSES);
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

    static Stream<JavaPackage> wings() {
        return packages().filter(one -> one.isAnnotatedWith(Wing.class));
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.getPackage("id.baku").getSubpackagesInTree().stream();
    }
}
