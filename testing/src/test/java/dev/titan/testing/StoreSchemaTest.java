package dev.titan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.store.HolidayCalendar;
import dev.titan.contracts.store.PublishedTables;
import dev.titan.contracts.store.StoreSchema;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The store's steps on the real PostgreSQL, each test from an empty database. */
class StoreSchemaTest {

  private static final List<String> ALL =
      List.of(
          "V001__reference.sql",
          "V002__operations.sql",
          "V003__publication.sql",
          "V004__sync.sql",
          "V005__ingestion.sql",
          "V006__learning.sql",
          "V007__pictures.sql",
          "holidays");

  private static final String OF_THE_STORE =
      " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = 'titan' AND c.relkind = 'r'"
          + " AND c.relname NOT LIKE '%schema_history' ";

  private TestStore store;

  @BeforeEach
  void createStore() {
    store = TestStore.create("schema");
  }

  @AfterEach
  void dropStore() {
    store.close();
  }

  @Test
  void appliesEachStepOnceBesideTablesOfOthers() throws SQLException {
    store.execute("CREATE SCHEMA titan", "CREATE TABLE titan.tasks (id text)");
    assertThat(StoreSchema.apply(store.dataSource())).isEqualTo(ALL);
    assertThat(StoreSchema.apply(store.dataSource())).isEmpty();
  }

  @Test
  void everyTableAndEveryColumnSaysWhatItIs() throws SQLException {
    StoreSchema.apply(store.dataSource());
    assertThat(
            store.query(
                "SELECT c.relname"
                    + OF_THE_STORE
                    + " AND obj_description(c.oid, 'pg_class') IS NULL"))
        .isEmpty();
    assertThat(
            store.query(
                "SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
                    + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = 'titan' AND c.relkind = 'r'"
                    + " AND c.relname NOT LIKE '%schema_history' AND a.attnum > 0"
                    + " AND NOT a.attisdropped AND col_description(c.oid, a.attnum) IS NULL"))
        .isEmpty();
    assertThat(store.query("SELECT count(*) > 20" + OF_THE_STORE)).isEqualTo(List.of(List.of("t")));
  }

  @Test
  void publishesWhatJobsNeedWithAllColumnsAndNothingElse() throws SQLException {
    StoreSchema.apply(store.dataSource());
    assertThat(
            store.query(
                "SELECT tablename FROM pg_publication_tables WHERE pubname = '"
                    + PublishedTables.PUBLICATION
                    + "'"))
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrderElementsOf(PublishedTables.NAMES);
    assertThat(store.query("SELECT c.relname" + OF_THE_STORE + " AND c.relreplident = 'f'"))
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrderElementsOf(PublishedTables.NAMES);
    // Every published row names its organisation first, in its key too.
    assertThat(
            store.query(
                "SELECT c.relname"
                    + OF_THE_STORE
                    + " AND c.relreplident = 'f' AND NOT EXISTS (SELECT FROM pg_index i"
                    + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]"
                    + " WHERE i.indrelid = c.oid AND i.indisprimary AND a.attname = 'org_id')"))
        .isEmpty();
    assertThatThrownBy(() -> store.execute("TRUNCATE titan.dispositions"))
        .hasMessageContaining("use DELETE");
  }

  @Test
  void countsTheVersionsOfARuleAndKeepsEachOfThem() throws SQLException {
    StoreSchema.apply(store.dataSource());
    store.execute(
        "INSERT INTO titan.organisations VALUES ('chai', 'Chai')",
        rule("r1", "NULL", "{\"minutes\": 180}", 1));
    store.execute(
        "UPDATE titan.detector_rules SET version = 2, parameters = '{\"minutes\": 90}', changed_by = 'b'");
    assertThatThrownBy(
            () -> store.execute("UPDATE titan.detector_rules SET version = 2, enabled = false"))
        .hasMessageContaining("is at version 2");
    assertThatThrownBy(() -> store.execute(rule("r2", "NULL", "{}", 1)))
        .as("a second rule of the same scope")
        .hasMessageContaining("detector_rules_org_id_outlet_id_detector_mode_key");
    assertThatThrownBy(
            () ->
                store.execute(
                    "UPDATE titan.detector_rules SET version = 3, parameters = '{\"a\": {\"b\": 1}}'"))
        .hasMessageContaining("violates check constraint");
    store.execute("DELETE FROM titan.detector_rules");

    assertThat(
            store.query(
                "SELECT version, parameters ->> 'minutes', removed FROM titan.detector_rule_history"
                    + " ORDER BY version, removed"))
        .containsExactly(
            List.of("1", "180", "f"), List.of("2", "90", "f"), List.of("2", "90", "t"));
  }

  @Test
  void refusesRowsThatCannotBe() throws SQLException {
    StoreSchema.apply(store.dataSource());
    store.execute(
        "INSERT INTO titan.organisations VALUES ('chai', 'Chai')",
        "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES ('chai', 'i', 'Milk', 'ml')");
    assertThatThrownBy(
            () ->
                store.execute(
                    "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('x', 'o', 'O')"))
        .hasMessageContaining("foreign key");
    assertThatThrownBy(
            () ->
                store.execute(
                    "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES ('chai', 'j', 'Tea', 'kg')"))
        .hasMessageContaining("base_unit");
    for (String quantity : List.of("0", "-1", "'NaN'")) {
      assertThatThrownBy(
              () ->
                  store.execute(
                      "INSERT INTO titan.ingredient_packs VALUES ('chai', 'i', 'crate', "
                          + quantity
                          + ")"))
          .hasMessageContaining("check constraint");
    }
    assertThatThrownBy(
            () ->
                store.execute(
                    "INSERT INTO titan.staff (org_id, staff_id, name, roles) VALUES ('chai', 's', 'S', '{juggler}')"))
        .hasMessageContaining("roles");
  }

  @Test
  void keepsTheSharedCalendarAsTheFileHasItAndOwnDaysAsTheyAre() throws SQLException {
    StoreSchema.apply(store.dataSource());
    int days = HolidayCalendar.ofIndia().days().size();
    assertThat(store.query("SELECT count(*) FROM titan.holidays"))
        .containsExactly(List.of(Integer.toString(days)));
    assertThat(
            store.query(
                "SELECT holiday_date, states, certainty FROM titan.holidays WHERE name = 'Onam'"
                    + " AND holiday_date >= '2028-01-01'"))
        .containsExactly(List.of("2028-09-01", "{IN-KL}", "expected"));

    store.execute(
        "INSERT INTO titan.holidays VALUES ('chai', '2026-11-21', 'Founders day')",
        "UPDATE titan.holidays SET certainty = 'expected' WHERE name = 'Christmas'",
        "DELETE FROM titan.holidays WHERE name = 'Onam'",
        "INSERT INTO titan.holidays VALUES ('', '2026-11-21', 'Nothing')",
        // As if the file had been another one then.
        "UPDATE titan.store_schema_history SET checksum = 1 WHERE description = 'holidays'");
    assertThat(StoreSchema.apply(store.dataSource())).containsExactly("holidays");

    assertThat(store.query("SELECT count(*) FROM titan.holidays WHERE org_id = ''"))
        .containsExactly(List.of(Integer.toString(days)));
    assertThat(store.query("SELECT name FROM titan.holidays WHERE org_id = 'chai'"))
        .containsExactly(List.of("Founders day"));
    assertThat(
            store.query(
                "SELECT DISTINCT certainty FROM titan.holidays WHERE name IN ('Christmas', 'Nothing')"))
        .containsExactly(List.of("fixed"));
  }

  @Test
  void refusesAChangedStepAndANewerStore() throws SQLException {
    StoreSchema.apply(store.dataSource());
    store.execute("UPDATE titan.store_schema_history SET checksum = 1 WHERE version = '001'");
    assertThat(failure(store.dataSource()).code()).isEqualTo(ErrorCode.SCHEMA_MISMATCH);

    store.execute(
        "UPDATE titan.store_schema_history SET version = '900', script = 'V900__x.sql' WHERE version = '003'");
    assertThat(failure(store.dataSource()))
        .hasMessageContaining("V900__x.sql")
        .extracting(TitanException::code)
        .isEqualTo(ErrorCode.SCHEMA_MISMATCH);
  }

  @Test
  void saysWhenTheDatabaseIsAway() {
    PGSimpleDataSource nowhere = store.dataSource();
    nowhere.setPortNumbers(new int[] {1});
    assertThat(failure(nowhere).code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
  }

  private static TitanException failure(PGSimpleDataSource database) {
    return catchThrowableOfType(TitanException.class, () -> StoreSchema.apply(database));
  }

  private static String rule(String id, String outlet, String parameters, int version) {
    return "INSERT INTO titan.detector_rules VALUES ('chai', '%s', %s, 'kotfraud', 'unbilled_kot', '%s', true, %d, 'a')"
        .formatted(id, outlet, parameters, version);
  }
}
