package dev.titan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;

/** The directions between the modules, and what decisions may not touch. */
@AnalyzeClasses(packages = "dev.titan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CONTRACTS = "dev.titan.contracts..";
  private static final String CONNECTORS = "dev.titan.connectors..";
  private static final String PIPELINES = "dev.titan.pipelines..";
  private static final String LOCAL_STACK = "dev.titan.localstack..";
  private static final String ENGINE = "dev.titan.localstack.clickhouse..";
  private static final String SIMULATOR = "dev.titan.localstack.simulator..";
  private static final String SERVICES = "dev.titan.localstack.services..";
  private static final String COMMAND_LINE = "dev.titan.localstack.cli..";

  @ArchTest
  static final ArchRule CONTRACTS_DEPEND_ON_NOTHING_OF_OURS =
      noClasses()
          .that()
          .resideInAPackage(CONTRACTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONNECTORS, PIPELINES, LOCAL_STACK);

  @ArchTest
  static final ArchRule CONTRACTS_KNOW_NO_BROKER_AND_NO_CLUSTER =
      noClasses()
          .that()
          .resideInAPackage(CONTRACTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "com.clickhouse..");

  @ArchTest
  static final ArchRule CONNECTORS_KNOW_NO_JOB_AND_NO_STACK =
      noClasses()
          .that()
          .resideInAPackage(CONNECTORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PIPELINES, LOCAL_STACK, "org.apache.flink..");

  @ArchTest
  static final ArchRule PIPELINES_KNOW_NO_VENDOR_AND_NO_STACK =
      noClasses()
          .that()
          .resideInAPackage(PIPELINES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONNECTORS, LOCAL_STACK);

  @ArchTest
  static final ArchRule THE_SIMULATOR_IS_AN_INDEPENDENT_SPEAKER_OF_THE_VENDORS_FORMAT =
      noClasses()
          .that()
          .resideInAPackage(SIMULATOR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONTRACTS, CONNECTORS, PIPELINES, ENGINE, SERVICES, COMMAND_LINE);

  @ArchTest
  static final ArchRule THE_ENGINE_STANDS_ALONE =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONTRACTS, CONNECTORS, PIPELINES, SERVICES, SIMULATOR, COMMAND_LINE);

  @ArchTest
  static final ArchRule SERVICES_KNOW_NO_JOB_AND_NO_CONNECTOR =
      noClasses()
          .that()
          .resideInAPackage(SERVICES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONNECTORS, PIPELINES, SIMULATOR, COMMAND_LINE);

  @ArchTest
  static final ArchRule RULES_ARE_PURE =
      noClasses()
          .that()
          .haveNameMatching(
              "dev\\.titan\\.pipelines\\..*(Rules|SnapshotHistory|BillDiff|LedgerRows|HouseRows|HouseSnapshot|SalesKey|Totals|IntervalSet|FactChecks|FieldChecks|KotFraudRows|ModeRule|kotfraud\\.mode\\.[^.]*|reference\\.(Menu|Staff|OutletReference|OrgReference))(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "org.apache.kafka..",
              "java.io..",
              "java.nio.file..",
              "java.net..",
              "java.sql..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule NOTHING_THAT_IS_REPLAYED_LOOKS_AT_A_CLOCK_OR_ROLLS_DICE =
      noClasses()
          .that()
          .resideInAnyPackage(CONTRACTS, PIPELINES)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(SecureRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule CONNECTORS_TAKE_TIME_FROM_A_CLOCK_THAT_IS_GIVEN =
      noClasses()
          .that()
          .resideInAPackage(CONNECTORS)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_PIPELINES_FORM_NO_CYCLE =
      slices().matching("dev.titan.pipelines.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_CONNECTORS_FORM_NO_CYCLE =
      slices().matching("dev.titan.connectors.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EVENTS_ARE_RECORDS_ENUMS_OR_HELPERS =
      classes()
          .that()
          .resideInAPackage("dev.titan.contracts.event")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .beRecords()
          .orShould()
          .beEnums()
          .orShould()
          .haveOnlyPrivateConstructors();
}
