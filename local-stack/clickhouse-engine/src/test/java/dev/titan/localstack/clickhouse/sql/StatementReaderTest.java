package dev.titan.localstack.clickhouse.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement is told from its data and from the next statement. */
class StatementReaderTest {
  private static Statement read(String sql) throws SqlException {
    return StatementReader.read(sql.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "INSERT INTO t VALUES (1) | Values | t | ~~ |  (1)",
        "insert t(a, b) format CSV 1,2 | CSV | t | a, b | 1,2",
        "INSERT INTO `a;b`.\"c\" (x) -- VALUES (9)~;~ | ~~ | `a;b`.\"c\" | x | ~~",
        "INSERT INTO format FORMAT format x | format | format | ~~ | x",
        "INSERT INTO t SETTINGS a = 'FORMAT X' FORMAT TSV x | TSV | t | ~~ | x"
      })
  void findsTargetColumnsFormatAndData(
      String sql, String format, String target, String columns, String data) throws SqlException {
    Statement statement = read(sql);

    assertThat(statement.kind()).isEqualTo(Statement.Kind.INSERT_DATA);
    assertThat(statement.format().orElse("")).isEqualTo(format);
    assertThat(statement.target()).contains(target);
    assertThat(statement.columns()).isEqualTo(columns);
    assertThat(sql.substring(statement.dataStart()).strip()).isEqualTo(data.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1; SELECT 2",
        "SELECT ';'; -- x\n DROP TABLE t",
        "SELECT $$;$$; /* ; */ SELECT 1",
        "CREATE TABLE t (a UInt8); DROP TABLE t"
      })
  void refusesSeveralStatementsInOneRequest(String sql) {
    assertThatThrownBy(() -> read(sql)).hasMessageContaining("Multi-statements are not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ';', `;`, \";\", $x$;$x$ -- ;\n;;  /* ; /* ; */ */ ;",
        "SELECT 'it''s; \\'; fine';"
      })
  void acceptsSemicolonsThatEndOrMeanNothing(String sql) throws SqlException {
    assertThat(new String(read(sql).text(), StandardCharsets.UTF_8))
        .startsWith("SELECT")
        .doesNotEndWith(";");
  }

  @Test
  void knowsAFormatClauseFromAName() throws SqlException {
    assertThat(read("SELECT 1 AS format").format()).isEmpty();
    assertThat(read("SELECT format FROM t").format()).isEmpty();
    assertThat(read("SELECT (SELECT 1 AS format) x").format()).isEmpty();
    assertThat(read("(SELECT 1) FORMAT JSON SETTINGS a = 1").format()).contains("JSON");
    assertThat(read("WITH 1 AS x SELECT x FORMAT `CSV`").format()).contains("CSV");
    assertThat(read("WITH 1 AS x INSERT INTO t SELECT x").kind()).isEqualTo(Statement.Kind.OTHER);
  }
}
