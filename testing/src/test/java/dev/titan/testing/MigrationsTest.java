package dev.titan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.table.Migrations;
import dev.titan.localstack.services.ClickHouseProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema steps of the contracts on the real engine, each test from an engine without them. */
class MigrationsTest {
  private static final List<String> ALL =
      List.of(
          "V001__bills.sql",
          "V002__sales.sql",
          "V003__operations.sql",
          "V004__views.sql",
          "V005__house.sql",
          "V006__reference.sql",
          "V007__kot_fraud.sql",
          "V008__dead_letter_replays.sql",
          "V009__withdrawn_bills.sql");
  private static final String STEPS =
      "SELECT version, success FROM titan.schema_history WHERE version != '' ORDER BY version";

  private TestDatabase engine;

  @BeforeEach
  void openEngine() {
    engine = TestDatabase.create("steps");
  }

  @AfterEach
  void removeSchema() throws SQLException {
    engine.execute("DROP DATABASE IF EXISTS titan");
    engine.close();
  }

  @Test
  void appliesEachStepOnce() throws SQLException {
    assertThat(apply()).isEqualTo(ALL);
    assertThat(apply()).isEmpty();
    assertThat(engine.query(STEPS))
        .containsExactly(
            List.of("001", "true"),
            List.of("002", "true"),
            List.of("003", "true"),
            List.of("004", "true"),
            List.of("005", "true"),
            List.of("006", "true"),
            List.of("007", "true"),
            List.of("008", "true"),
            List.of("009", "true"));
    assertThat(engine.query("SELECT count() FROM titan.bills_current"))
        .containsExactly(List.of("0"));
  }

  @Test
  void appliesToAnEmptyDatabaseThatIsThereAlready() throws SQLException {
    engine.execute("CREATE DATABASE titan");
    assertThat(apply()).isEqualTo(ALL);
  }

  @Test
  void refusesAStepThatWasAppliedInAnotherForm() throws SQLException {
    apply();
    changeHistory("UPDATE checksum = 7 WHERE version = '002'");
    TitanException refusal = refusal();
    assertThat(refusal.code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
    assertThat(refusal).hasMessageContaining("002").hasMessageContaining("empty data folder");
    assertThat(refusal().code()).as("nothing was realigned").isEqualTo(ErrorCode.SCHEMA_MISMATCH);
  }

  @Test
  void refusesADatabaseThatIsNewer() throws SQLException {
    apply();
    engine.execute(
        "INSERT INTO titan.schema_history SELECT * REPLACE ('999' AS version, 'V999__later.sql' AS script, 99 AS installed_rank) FROM (SELECT * FROM titan.schema_history WHERE version = '009')");
    assertThat(engine.query(STEPS)).contains(List.of("999", "true"));
    TitanException refusal = refusal();
    assertThat(refusal.code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
    assertThat(refusal)
        .hasMessageContaining("V999__later.sql")
        .hasMessageContaining("use a newer Titan");
  }

  @Test
  void takesUpAStepThatFailedHalfWay() throws SQLException {
    apply();
    engine.execute("DROP VIEW titan.sales_hourly_current");
    engine.execute("DROP VIEW titan.dead_letters_current");
    changeHistory("DELETE WHERE version >= '004'");
    engine.execute("RENAME TABLE titan.dead_letters TO titan.dead_letters_away");
    assertThat(refusal()).hasMessageContaining("V004__views.sql");
    assertThat(engine.query(STEPS)).contains(List.of("004", "false"));

    engine.execute("RENAME TABLE titan.dead_letters_away TO titan.dead_letters");
    assertThat(apply()).isEqualTo(ALL.subList(3, ALL.size()));
    assertThat(apply()).isEmpty();
    assertThat(engine.query("SELECT count() FROM titan.dead_letters_current"))
        .containsExactly(List.of("0"));
  }

  @Test
  void refusesAStepThatFailedInAnotherForm() throws SQLException {
    apply();
    changeHistory("UPDATE success = 0, checksum = 7 WHERE version = '007'");
    assertThat(refusal().code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
    assertThat(engine.query(STEPS)).as("left as it was").contains(List.of("007", "false"));
  }

  @Test
  void refusesAFailedStepBesideAChangedOne() throws SQLException {
    apply();
    changeHistory("UPDATE checksum = 7 WHERE version = '002'");
    changeHistory("UPDATE success = 0 WHERE version = '004'");
    assertThat(refusal().code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
    assertThat(engine.query("SELECT checksum FROM titan.schema_history WHERE version = '002'"))
        .containsExactly(List.of("7"));
  }

  @Test
  void refusesTablesOfUnknownOrigin() throws SQLException {
    engine.execute("CREATE DATABASE titan");
    engine.execute("CREATE TABLE titan.bills (n Int64) ENGINE = MergeTree ORDER BY n");
    assertThat(refusal().code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);
  }

  @Test
  void saysWhenTheStoreDoesNotAnswer() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    TitanException refusal =
        catchThrowableOfType(
            TitanException.class,
            () ->
                Migrations.apply(
                    "jdbc:clickhouse:http://127.0.0.1:" + nobody, "titan", Secret.of("hidden")));
    assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(refusal).hasMessageContaining(":" + nobody).hasMessageNotContaining("hidden");
  }

  private static List<String> apply() {
    ClickHouseProcess clickHouse = TestStack.clickHouse();
    return Migrations.apply(
        clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password());
  }

  private static TitanException refusal() {
    return catchThrowableOfType(TitanException.class, MigrationsTest::apply);
  }

  private void changeHistory(String change) throws SQLException {
    engine.execute("ALTER TABLE titan.schema_history " + change + " SETTINGS mutations_sync = 2");
  }
}
