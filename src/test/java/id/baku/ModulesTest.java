package id.baku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import id.baku.web.access.OpenTo;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;

/** The boundaries between the wings and rooms of the house. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.baku");
    /** Values from outside are checked against the fields that the diagram declares for them, not against a record. */
    private static final Set<String> FIELDS_OF_THE_DIAGRAM =
            Set.of("id.baku.work.waiting.WaitController.end(java.lang.String, java.util.Map)");

    /** A room uses only rooms that its {@code package-info} names, and never in circles. */
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
        wallAround(wing).check(CLASSES);
    }

    /** Proves that the check finds violations: adds to each wing a class that uses one of every other wing. */
    @ParameterizedTest
    @MethodSource("wings")
    void theWallFindsAnIntruder(JavaPackage wing, @TempDir Path folder) throws IOException {
        List<JavaPackage> others = packages().filter(other -> other.isAnnotatedWith(Wing.class)
                || other.getName().equals("id.baku.sample")).filter(other -> !other.equals(wing)).toList();
        DynamicType.Builder<Object> intruder = new ByteBuddy().with(TypeValidation.DISABLED).subclass(Object.class)
                .name(wing.getName() + ".Intruder");
        for (JavaPackage other : others) {
            intruder = intruder.defineField(other.getRelativeName(), other.getClassesInPackageTree().iterator().next().reflect());
        }
        intruder.make().saveIn(folder.toFile());
        List<String> found = wallAround(wing).evaluate(new ClassFileImporter().importPath(folder)).getFailureReport().getDetails();
        assertThat(others).hasSizeGreaterThan(8).allSatisfy(other -> {
            boolean allowed = List.of(wing.getAnnotationOfType(Wing.class).mayUse()).contains(other.getRelativeName());
            assertThat(found.stream().anyMatch(line -> line.contains("Intruder." + other.getRelativeName() + ">")))
                    .as("%s may not use %s, which is noticed", wing.getName(), other.getName()).isEqualTo(!allowed);
        });
    }

    private static ArchRule wallAround(JavaPackage wing) {
        String[] beyond = Stream.concat(Stream.of("id.baku.sample"), wings().filter(other -> !other.equals(wing))
                .filter(other -> !List.of(wing.getAnnotationOfType(Wing.class).mayUse()).contains(other.getRelativeName()))
                .map(JavaPackage::getName)).map(name -> name + "..").toArray(String[]::new);
        return noClasses().that().resideInAPackage(wing.getName() + "..")
                .should().dependOnClassesThat().resideInAnyPackage(beyond)
                .as(wing.getName() + " uses no wing that it does not declare");
    }

    /** Other wings use the rooms of the engine, never the package of the wing itself, which only assembles them. */
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

    /** Services know nothing of HTTP; only one class decides how a refusal is answered. */
    @Test
    void thereIsOneWayToRefuse() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ResponseStatusException.class)
                .because("a Refusal reaches people the same way from pages, from the engine and from its REST").check(CLASSES);
    }

    /** Statements on the engine's tables stand as constants in the classes of the wing engine. */
    @Test
    void onlyTheWingEngineReadsTheEnginesTables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/baku"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith("src/main/java/id/baku/engine")))
                    .isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("ACT_"));
        }
    }

    /**
     * Each of our tables is accessed either by entities or by SQL, so that SQL never misses what entities have not flushed yet.
     */
    @Test
    void aTableIsReachedByEntitiesOrBySql() throws IOException {
        noClasses().that(DescribedPredicate.describe("use SQL", one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used -> used.getTargetClass().getPackageName().startsWith("org.springframework.jdbc.core"))))
                .should().dependOnClassesThat().areAssignableTo(Repository.class)
                .orShould().dependOnClassesThat().areAssignableTo(EntityManager.class).check(CLASSES);
        Pattern ofEntities = Pattern.compile("\\b(from|join|into|update)\\s+(%s)\\b".formatted(
                CLASSES.stream().filter(one -> one.isAnnotatedWith(Entity.class))
                        .map(ModulesTest::table).collect(Collectors.joining("|"))));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/baku"))) {
            List<Path> withSql = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("org.springframework.jdbc.core")).toList();
            assertThat(withSql).isNotEmpty().allSatisfy(file -> assertThat(ofEntities.matcher(read(file)).find()).isFalse());
        }
    }

    /** A class that needs more than ten others has more than one job. */
    @Test
    void nobodyNeedsMoreThanTenOthers() {
        assertThat(CLASSES.stream().filter(one -> !one.isRecord())
                .flatMap(one -> one.getConstructors().stream()).filter(one -> one.getRawParameterTypes().size() > 10)).isEmpty();
    }

    /**
     * Figures must open within a second however many cases there were, and include cases that were removed, so they are not
     * computed from the engine's history.
     */
    @Test
    void figuresAreNotCountedFromTheEnginesHistory() {
        noClasses().that().resideInAPackage("id.baku.oversight.figures..")
                .should().dependOnClassesThat().areAssignableTo(HistoryService.class)
                .orShould().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.history..")
                .because("figures are added up as activities finish").check(CLASSES);
    }

    /** An endpoint without a rule would be refused to everybody at run time; the build reports it earlier. */
    @Test
    void everyEndpointSaysWhoMayCallIt() {
        methods().that().areMetaAnnotatedWith(RequestMapping.class)
                .should().beAnnotatedWith(OpenTo.class).orShould().beDeclaredInClassesThat().areAnnotatedWith(OpenTo.class)
                .check(CLASSES);
    }

    /**
     * Rules for values that are sent stand as constraints at their record; only values without a record are checked by the code
     * that knows their fields.
     */
    @Test
    void whatIsSentIsCheckedBeforeItIsRead() {
        assertThat(CLASSES.stream().flatMap(one -> one.getMethods().stream()).flatMap(one -> one.getParameters().stream())
                .filter(one -> one.isAnnotatedWith(RequestBody.class) || one.isAnnotatedWith(ModelAttribute.class)))
                .hasSizeGreaterThan(25).allSatisfy(one -> assertThat(one.isAnnotatedWith(Valid.class) || one.getRawType().isEquivalentTo(Map.class)
                && FIELDS_OF_THE_DIAGRAM.contains(one.getOwner().getFullName())).as(one.getDescription()).isTrue());
    }

    /** Whoever starts Baku with a wrong setting reads what to do, not where in the program it was noticed. */
    @Test
    void aWrongSettingIsRefusedInOneWay() throws IOException {
        Pattern otherwise = Pattern.compile("new Illegal(State|Argument)Exception\\(\\s*\"(Setting|baku\\.)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/id/baku"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> otherwise.matcher(read(file)).find())).isEmpty();
        }
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

    /** Which day a moment falls on depends on the agency's time zone, never on that of the machine. */
    @Test
    void daysAreThoseOfAnAgency() {
        noClasses().should().callMethod(ZoneId.class, "systemDefault")
                .orShould().callMethod(TimeZone.class, "getDefault")
                .orShould().callMethod(LocalDate.class, "now", Clock.class)
                .orShould().callMethod(LocalDateTime.class, "now", Clock.class)
                .orShould().callMethod(Year.class, "now", Clock.class)
                .orShould().callMethod(YearMonth.class, "now", Clock.class)
                .because("an office in Mamuju begins its day an hour before one in Yogyakarta").check(CLASSES);
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(Table.class).map(Table::name).orElseGet(() ->
                entity.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JavaPackage> wings() {
        return packages().filter(one -> one.isAnnotatedWith(Wing.class));
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.getPackage("id.baku").getSubpackagesInTree().stream();
    }
}
