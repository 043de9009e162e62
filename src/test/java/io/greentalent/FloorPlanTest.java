package io.greentalent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house as drawn in the README: which room may know which, and what may stand where. */
class FloorPlanTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.greentalent");

    /** Each room, and the rooms below it that it may import. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("shared", Set.of()),
            entry("people", Set.of("shared")),
            entry("files", Set.of("shared")),
            entry("sheets", Set.of("shared")),
            entry("partners", Set.of("shared", "people", "files")),
            entry("courses", Set.of("shared", "people", "files", "partners")),
            entry("offerings", Set.of("shared", "people", "partners", "courses")),
            entry("learning", Set.of("shared", "people", "files", "sheets", "offerings", "courses")),
            entry("rosters", Set.of("shared", "people", "files", "sheets", "partners", "courses", "offerings")),
            entry("completion", Set.of("shared", "people", "partners", "courses", "offerings", "learning")),
            entry("ledger", Set.of("shared", "people", "partners", "courses", "offerings", "learning", "completion")),
            entry(
                    "targets",
                    Set.of(
                            "shared",
                            "people",
                            "sheets",
                            "partners",
                            "courses",
                            "offerings",
                            "learning",
                            "rosters",
                            "completion",
                            "ledger")),
            entry("keeping", Set.of("shared", "people", "ledger")),
            entry(
                    "sample",
                    Set.of(
                            "shared",
                            "people",
                            "files",
                            "sheets",
                            "partners",
                            "courses",
                            "offerings",
                            "learning",
                            "rosters",
                            "completion",
                            "ledger",
                            "targets")),
            entry(
                    "web",
                    Set.of(
                            "shared",
                            "people",
                            "files",
                            "sheets",
                            "partners",
                            "courses",
                            "offerings",
                            "learning",
                            "rosters",
                            "completion",
                            "ledger",
                            "keeping",
                            "targets")),
            entry(
                    "api",
                    Set.of(
                            "shared",
                            "people",
                            "files",
                            "partners",
                            "courses",
                            "offerings",
                            "learning",
                            "rosters",
                            "completion",
                            "ledger",
                            "targets")),
            entry("signin", Set.of("shared", "people")),
            entry("watch", Set.of("shared")),
            entry("keycloak", Set.of("shared", "people", "partners")));

    @Test
    void everyRoomKnowsOnlyTheRoomsBelowItThatThePlanNames() {
        var wrong = new TreeSet<String>();
        for (JavaClass c : HOUSE) {
            String room = room(c);
            for (var dependency : c.getDirectDependenciesFromSelf()) {
                String other = room(dependency.getTargetClass());
                if (!other.isEmpty()
                        && !other.equals(room)
                        && !MAY_KNOW.get(room).contains(other)) {
                    wrong.add(room + " -> " + other + ": " + dependency.getDescription());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void thePlanNamesExactlyTheRoomsThatStand() {
        var rooms = HOUSE.stream()
                .map(FloorPlanTest::room)
                .filter(r -> !r.isEmpty())
                .collect(Collectors.toSet());
        assertEquals(MAY_KNOW.keySet(), rooms);
        assertTrue(HOUSE.size() > 150, "the import found only " + HOUSE.size() + " classes");
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("io.greentalent.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void facesStandsInWebAndSignInOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.greentalent.web..", "io.greentalent.signin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
                .check(HOUSE);
    }

    @Test
    void requestsAndTokensStandAtTheDoorOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.greentalent.web..", "io.greentalent.signin..", "io.greentalent.keycloak..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.greentalent.keycloak..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds..", "org.keycloak..")
                .check(HOUSE);
    }

    @Test
    void pagesDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.greentalent.web..",
                        "io.greentalent.signin..",
                        "io.greentalent.api..",
                        "io.greentalent.keycloak..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheTimeWithoutAClock() {
        var wrong = new TreeSet<String>();
        for (JavaClass c : HOUSE) {
            c.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTarget().getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(p -> p.getName().equals("java.time.Clock")))
                    .forEach(call -> wrong.add(call.getDescription()));
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void namesSayWhatAThingDoes() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(HOUSE);
    }

    private static String room(JavaClass c) {
        String prefix = "io.greentalent.";
        if (!c.getPackageName().startsWith(prefix)) {
            return "";
        }
        String rest = c.getPackageName().substring(prefix.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
