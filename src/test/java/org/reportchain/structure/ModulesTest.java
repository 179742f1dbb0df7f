package org.reportchain.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reportchain.ReportChainApplication;
import org.reportchain.reporting.ReportingPeriods;
import org.reportchain.review.DistrictReports;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "org.reportchain", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    /** Who may know whom; what is not listed here is not allowed. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("text", Set.of()),
            entry("csv", Set.of("text")),
            entry("audit", Set.of("text")),
            entry("database", Set.of("text")),
            entry("engine", Set.of("text", "audit")),
            entry("calendar", Set.of("csv", "text", "audit", "engine")),
            entry("organisation", Set.of("csv", "text", "audit", "engine")),
            entry("period", Set.of("csv", "text", "organisation")),
            entry("report", Set.of("csv", "text", "audit", "engine", "organisation", "period")),
            entry("review", Set.of("text", "audit", "engine", "calendar", "organisation", "period", "report")),
            entry("consolidation", Set.of("text", "audit", "organisation", "period", "report")),
            entry("release", Set.of("text", "audit", "engine", "organisation", "period", "report", "review")),
            entry(
                    "notification",
                    Set.of(
                            "text",
                            "audit",
                            "engine",
                            "calendar",
                            "organisation",
                            "period",
                            "report",
                            "review",
                            "release")),
            entry("monitoring", Set.of()),
            entry(
                    "reporting",
                    Set.of(
                            "csv",
                            "text",
                            "audit",
                            "engine",
                            "calendar",
                            "organisation",
                            "period",
                            "report",
                            "review",
                            "release")),
            entry(
                    "portal",
                    Set.of(
                            "reporting",
                            "text",
                            "audit",
                            "engine",
                            "calendar",
                            "organisation",
                            "period",
                            "report",
                            "review",
                            "release",
                            "consolidation",
                            "notification")),
            entry(
                    "demo",
                    Set.of(
                            "text",
                            "engine",
                            "calendar",
                            "organisation",
                            "period",
                            "report",
                            "review",
                            "release",
                            "reporting",
                            "notification")));

    @ArchTest
    static final ArchRule theEngineIsCalledOnlyBehindItsDoors = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..engine..", "..portal..")
            .and()
            .areNotAssignableTo(DistrictReports.class)
            .and()
            .areNotAssignableTo(ReportingPeriods.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a change to a fork of the engine must stay a rename in few files");

    @ArchTest
    static final ArchRule onlyItsTriggerKnowsH2 = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.reportchain.audit.AppendOnly")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..")
            .because("the system runs on PostgreSQL as well");

    @ArchTest
    static final ArchRule nobodyStopsTheProcess = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .because("only Spring Boot ends the application, so that steps in flight can finish");

    @Test
    void modulesKeepTheirInsidesToThemselves() {
        ApplicationModules.of(ReportChainApplication.class).verify();
    }

    @Test
    void modulesKnowOnlyThoseBelowThem() {
        ApplicationModules modules = ApplicationModules.of(ReportChainApplication.class);
        Map<String, Set<String>> actual = modules.stream()
                .collect(Collectors.toMap(
                        module -> module.getIdentifier().toString(), module -> dependencies(modules, module)));
        assertThat(actual.keySet()).isEqualTo(ARROWS.keySet());
        actual.forEach((module, known) ->
                assertThat(known).as("modules that " + module + " knows").isSubsetOf(ARROWS.get(module)));
    }

    private static Set<String> dependencies(ApplicationModules modules, ApplicationModule module) {
        return module.getDirectDependencies(modules).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(name -> !name.equals(module.getIdentifier().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
