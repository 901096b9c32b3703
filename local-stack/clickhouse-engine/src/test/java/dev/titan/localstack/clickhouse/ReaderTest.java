package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader's limits hold against every statement, setting and parameter. */
class ReaderTest {
  /** SHA-256 of "secret". */
  private static final String SECRET =
      "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

  @TempDir static Path folder;
  private static EngineProcess engine;

  @BeforeAll
  static void start() throws IOException {
    Path users = folder.resolve("users.json");
    Files.writeString(
        users,
        """
        {"users": [
          {"name": "default", "role": "writer", "passwordSha256": "%1$s"},
          {"name": "chain", "role": "reader", "passwordSha256": "%1$s"},
          {"name": "short", "role": "reader", "passwordSha256": "%1$s",
           "maxExecutionSeconds": 1, "maxRowsToRead": 1000, "maxResultRows": 100},
          {"name": "narrow", "role": "reader", "passwordSha256": "%1$s",
           "maxMemoryBytes": 50000000},
          {"name": "cafe", "role": "reader", "passwordSha256": "%1$s",
           "organisation": "org'1", "outlets": ["a", "b"]}]}
        """
            .formatted(SECRET));
    engine = EngineProcess.start(folder.resolve("data"), "--users", users.toString());
    for (String statement :
        new String[] {
          "CREATE DATABASE titan",
          "CREATE TABLE titan.bills (org_id String, outlet_id String, total UInt64)"
              + " ENGINE = ReplacingMergeTree ORDER BY (org_id, outlet_id)",
          "INSERT INTO titan.bills VALUES ('org\\'1', 'a', 1), ('org\\'1', 'c', 2), ('org2', 'a', 4)",
          "CREATE VIEW titan.bills_view AS SELECT total, outlet_id FROM titan.bills FINAL",
          "CREATE VIEW titan.bills_of AS SELECT total FROM titan.bills WHERE total > {least:UInt64}",
          "CREATE TABLE titan.weather (day Date, degrees Int8) ENGINE = MergeTree ORDER BY day",
          "INSERT INTO titan.weather VALUES ('2026-11-20', 21)",
          "CREATE TABLE titan.merged AS titan.bills ENGINE = Merge('titan', '^bills$')",
          "CREATE DATABASE other",
          "CREATE TABLE other.secrets (x String) ENGINE = Memory",
          "INSERT INTO other.secrets VALUES ('leaked')"
        }) {
      assertThat(Http.to(engine).as("default", "secret").ask(statement)).isEmpty();
    }
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static String cafe(String statement) {
    return Http.to(engine).as("cafe", "secret").ask(statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(total) FROM titan.bills",
        "SELECT sum(total) FROM bills FINAL",
        "SELECT sum(total) FROM titan.bills PREWHERE total > 0",
        "SELECT sum(total) FROM titan.bills_view",
        "SELECT sum(total) FROM titan.bills_of(least = 0)",
        "SELECT sum(total) FROM titan.merged",
        "SELECT (SELECT sum(total) FROM titan.bills)",
        "WITH mine AS (SELECT * FROM titan.bills) SELECT sum(total) FROM mine",
        "SELECT sum(total) FROM view(SELECT * FROM titan.bills)",
        "SELECT sum(t.total) FROM titan.bills AS t, titan.weather",
        "SELECT max(x.total) FROM titan.weather JOIN titan.bills AS x ON 1",
        "SELECT countIf(total IN (SELECT total FROM titan.bills)) FROM titan.bills",
        "SELECT count() FROM titan.bills",
        "SELECT sum(total) FROM titan.`bills`",
        "SELECT sum(total) FROM (SELECT total FROM titan.bills UNION ALL SELECT 0)"
      })
  void showsRowsOfItsOwnOutletsOnly(String statement) {
    assertThat(cafe(statement)).isEqualTo("1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM merge('titan', '^bills$')",
        "SELECT * FROM `merge`('titan', 'bills')",
        "SELECT * FROM Merge /* ( */ ('titan', 'bills')",
        "SELECT * FROM remote('127.0.0.1', titan.bills)",
        "SELECT * FROM cluster('default', titan.bills)",
        "SELECT * FROM loop(titan.bills) LIMIT 3",
        "SELECT * FROM mergeTreeIndex(titan, bills)",
        "SELECT * FROM eval('SELECT 1')",
        "SELECT * FROM viewExplain('EXPLAIN', '', 'SELECT 1')",
        "SELECT * FROM file('/etc/passwd', 'LineAsString')",
        "SELECT file('/etc/passwd')",
        "SELECT * APPLY(x -> (SELECT file('/etc/passwd'))) FROM titan.bills",
        "SELECT * APPLY(x -> x IN other.secrets) FROM titan.weather",
        "SELECT * FROM url('http://127.0.0.1:1/', 'CSV')",
        "SELECT * FROM executable('cat', 'TSV', 'x String')",
        "SELECT * FROM default.`/etc/passwd`",
        "SELECT * FROM other.secrets",
        "SELECT * FROM other . secrets",
        "SELECT * FROM `other`.\"secrets\"",
        "SELECT 'leaked' IN other.secrets",
        "SELECT throwIf(x = 'leaked') FROM other.secrets",
        "SELECT toUInt8((SELECT any(x) FROM other.secrets))",
        "SELECT * FROM system.tables",
        "SELECT total_rows FROM system.tables",
        "SELECT * FROM system.processes",
        "SELECT * FROM system.parts",
        "SELECT * FROM INFORMATION_SCHEMA.TABLES",
        "SELECT * FROM {table:Identifier}",
        "SHOW PROCESSLIST",
        "SHOW GRANTS",
        "EXPLAIN SELECT * FROM titan.bills",
        "SELECT * FROM (EXPLAIN ESTIMATE SELECT * FROM titan.bills)",
        "DESCRIBE file('/etc/passwd')",
        "CHECK TABLE titan.bills",
        "INSERT INTO titan.bills SELECT * FROM titan.bills",
        "INSERT INTO titan.bills VALUES ('org2', 'a', 9)",
        "INSERT INTO FUNCTION file('/tmp/titan-escape', 'CSV', 'x UInt8') VALUES (1)",
        "CREATE TABLE titan.x (a UInt8) ENGINE = Memory",
        "CREATE TEMPORARY TABLE x (a UInt8)",
        "DROP TABLE titan.bills",
        "TRUNCATE TABLE titan.bills",
        "ALTER TABLE titan.bills DELETE WHERE 1",
        "OPTIMIZE TABLE titan.bills",
        "SYSTEM SHUTDOWN",
        "KILL QUERY WHERE 1",
        "SET readonly = 0",
        "SET additional_table_filters = {}",
        "SET max_execution_time = 0",
        "USE other",
        "EXECUTE AS default SELECT 1",
        "SELECT * FROM titan.bills SETTINGS readonly = 0",
        "SELECT * FROM titan.bills SETTINGS additional_table_filters = {}",
        "SELECT * FROM titan.bills SETTINGS max_execution_time = 0",
        "SELECT * FROM titan.bills FORMAT CSV SETTINGS additional_table_filters = {}",
        "SHOW TABLES FORMAT CSV SETTINGS readonly = 0",
        "SELECT * FROM (SELECT * FROM titan.bills SETTINGS additional_table_filters = {})",
        "SELECT 1; SELECT 2",
        "SELECT 1; SET readonly = 0",
        "SELECT * FROM titan.bills INTO OUTFILE '/tmp/titan-escape'",
        "SELECT * FROM titan.bills INTO /**/ OUTFILE '/tmp/titan-escape' FORMAT CSV",
        "SELECT joinGet('titan.bills', 'total', 'a')",
        "SELECT dictGet('titan.bills', 'total', 1)"
      })
  void refusesWhatWouldLeadAroundTheFilter(String statement) {
    HttpResponse<byte[]> answer =
        Http.to(engine).as("cafe", "secret").with("param_table", "other.secrets").post(statement);

    assertThat(answer.statusCode()).as(Http.text(answer)).isBetween(400, 499);
    assertThat(Http.text(answer)).startsWith("Code: ").doesNotContain("leaked", "root:");
    assertThat(Path.of("/tmp/titan-escape")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "additional_table_filters",
        "additional_result_filter",
        "allow_ddl",
        "max_memory_usage_for_user",
        "max_bytes_to_read",
        "read_overflow_mode",
        "timeout_overflow_mode",
        "use_query_cache",
        "format_schema",
        "allow_introspection_functions"
      })
  void refusesParametersThatItDoesNotKnowToBeHarmless(String setting) {
    HttpResponse<byte[]> answer =
        Http.to(engine).as("cafe", "secret").with(setting, "0").post("SELECT 1");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Http.text(answer)).startsWith("Code: 164.");
  }

  @Test
  void asksForCredentialsBeforeItRefusesThem() {
    HttpResponse<byte[]> unnamed = Http.to(engine).post("SELECT 1");
    assertThat(unnamed.statusCode()).isEqualTo(401);
    assertThat(unnamed.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    assertThat(Http.text(unnamed)).startsWith("Code: 194.").contains("REQUIRED_PASSWORD");
    HttpResponse<byte[]> wrong = Http.to(engine).as("cafe", "wrong").post("SELECT 1");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(Http.text(wrong)).startsWith("Code: 516.").contains("AUTHENTICATION_FAILED");
  }

  @Test
  void refusesAnotherDatabaseAsTheCurrentOne() {
    assertThat(Http.to(engine).as("cafe", "secret").with("database", "other").ask("SELECT 1"))
        .startsWith("Code: 497.");
    assertThat(Http.to(engine).as("chain", "secret").with("database", "system").ask("SELECT 1"))
        .startsWith("Code: 497.");
  }

  @Test
  void filtersTablesThatAreCreatedLater() {
    assertThat(cafe("SELECT count() FROM titan.bills")).isEqualTo("1\n");
    Http writer = Http.to(engine).as("default", "secret");
    assertThat(
            writer.ask(
                "CREATE TABLE titan.later (outlet_id String, n UInt8) ENGINE = MergeTree"
                    + " ORDER BY n"))
        .isEmpty();
    assertThat(writer.ask("INSERT INTO titan.later VALUES ('a', 1), ('z', 2)")).isEmpty();

    assertThat(cafe("SELECT n FROM titan.later")).isEqualTo("1\n");
  }

  @Test
  void showsAllRowsToAReaderOfTheWholeChain() {
    Http chain = Http.to(engine).as("chain", "secret");

    assertThat(chain.ask("SELECT sum(total) FROM titan.bills")).isEqualTo("7\n");
    assertThat(chain.ask("SELECT count() > 0 FROM system.tables")).isEqualTo("1\n");
    assertThat(chain.ask("SHOW TABLES FROM titan")).contains("bills\n");
    assertThat(chain.ask("SELECT * FROM other.secrets")).startsWith("Code: 497.");
    assertThat(chain.ask("SELECT file('/etc/passwd')")).startsWith("Code: 497.");
  }

  @Test
  void limitsCanBeTightenedAndNotLifted() {
    assertThat(
            Http.to(engine)
                .as("short", "secret")
                .with("max_rows_to_read", "0")
                .ask("SELECT count() FROM numbers(100000)"))
        .startsWith("Code: 158.");
    assertThat(
            Http.to(engine)
                .as("chain", "secret")
                .with("max_rows_to_read", "10")
                .ask("SELECT count() FROM numbers(100000)"))
        .startsWith("Code: 158.");
    assertThat(
            Http.to(engine)
                .as("short", "secret")
                .with("max_result_rows", "1000000")
                .ask("SELECT number FROM numbers(500)"))
        .startsWith("Code: 396.");
    assertThat(
            Http.to(engine)
                .as("chain", "secret")
                .with("max_execution_time", "1")
                .ask(
                    "SELECT count() FROM numbers(190000000) WHERE NOT"
                        + " ignore(arraySort(arrayMap(x -> sipHash64(x, number), range(100))))"))
        .startsWith("Code: 159.");
    assertThat(
            Http.to(engine)
                .as("narrow", "secret")
                .with("max_memory_usage", "0")
                .ask("SELECT length(groupArray(arrayJoin(range(10000000))))"))
        .startsWith("Code: 241.");
  }

  @Test
  void worksThroughJdbc() throws SQLException {
    try (Connection connection = engine.jdbc("", "cafe", "secret");
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(100);
      try (ResultSet row = statement.executeQuery("SELECT sum(total) AS t FROM titan.bills")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getLong("t")).isEqualTo(1);
      }
      assertThatThrownBy(() -> statement.execute("INSERT INTO titan.bills VALUES ('x', 'y', 1)"))
          .isInstanceOf(SQLException.class);
    }
  }
}
