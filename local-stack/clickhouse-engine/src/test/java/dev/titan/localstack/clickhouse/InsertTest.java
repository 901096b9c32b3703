package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inserts arrive whole or not at all, whatever their size and wherever their data stands. */
class InsertTest {
  @TempDir static Path folder;
  private static EngineProcess engine;

  @BeforeAll
  static void start() {
    engine = EngineProcess.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @BeforeEach
  void createTable() {
    assertThat(http().ask("DROP TABLE IF EXISTS rows")).isEmpty();
    assertThat(
            http()
                .ask(
                    "CREATE TABLE rows (n UInt64, s String, twice UInt64 DEFAULT n * 2, thrice"
                        + " UInt64 MATERIALIZED n * 3) ENGINE = MergeTree ORDER BY n"))
        .isEmpty();
  }

  private static Http http() {
    return Http.to(engine);
  }

  @Test
  void findsTheDataWhereverItStands() {
    assertThat(http().ask("INSERT INTO rows (n, s) VALUES (1, 'a;b'), (2, 'VALUES (');\n"))
        .isEmpty();
    assertThat(http().with("query", "INSERT INTO rows (n, s) VALUES").ask("(3, 'c')")).isEmpty();
    assertThat(http().with("query", "INSERT INTO rows (n, s) VALUES (4, 'd'),").ask("(5, 'e')"))
        .isEmpty();
    assertThat(http().with("query", "INSERT INTO rows (n, s) FORMAT CSV").ask("6,f\n7,g\n"))
        .isEmpty();
    assertThat(http().ask("INSERT INTO rows (n, s) FORMAT TSV\n8\th\n\n")).startsWith("Code: ");
    assertThat(http().ask("INSERT INTO rows (n, s) FORMAT JSONEachRow {\"n\":9,\"s\":\"i\"}"))
        .isEmpty();
    assertThat(
            http()
                .ask("insert into rows(n, s) -- VALUES\n/* FORMAT X */ format Values (10, $$j$$)"))
        .isEmpty();
    assertThat(http().ask("INSERT INTO rows (n, s) SELECT 11, 'k'")).isEmpty();
    assertThat(http().ask("SELECT sum(n), sum(twice), sum(thrice) FROM rows"))
        .isEqualTo("58\t116\t174\n");
    assertThat(http().ask("SELECT s FROM rows WHERE n = 2")).isEqualTo("VALUES (\n");
  }

  @Test
  void runsNothingThatFollowsABlankLineInTheData() {
    assertThat(
            http().ask("INSERT INTO rows (n, s) FORMAT CSV\n1,\"one\n\ntwo\"\n\nDROP TABLE rows\n"))
        .startsWith("Code: ");
    assertThat(http().ask("SELECT count() FROM rows")).isEqualTo("0\n");
    assertThat(http().ask("INSERT INTO rows (n, s) VALUES (1, 'a'); DROP TABLE rows"))
        .startsWith("Code: ");
    assertThat(http().ask("SELECT count() FROM rows")).isEqualTo("0\n");
  }

  @Test
  void tellsHowManyRowsWereWritten() {
    HttpResponse<byte[]> answer = http().post("INSERT INTO rows (n, s) VALUES (1, 'a'), (2, 'b')");
    assertThat(answer.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"written_rows\":\"2\"");
  }

  @Test
  void aFailedInsertLeavesNothingBehind() {
    for (int rows : new int[] {10, 100_000, 1_500_000}) {
      byte[] data = lines(rows);
      byte[] last = "not a number,x\n".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(last, 0, data, data.length - last.length, last.length);

      HttpResponse<byte[]> answer =
          http().with("query", "INSERT INTO rows (n, s) FORMAT CSV").post(data);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Http.text(answer)).startsWith("Code: ");
      assertThat(http().ask("SELECT count() FROM rows")).isEqualTo("0\n");
    }
    assertThat(http().ask("SELECT count() FROM system.tables WHERE database = 'titan_staging'"))
        .isEqualTo("0\n");
  }

  @Test
  void storesLargeInsertsThroughAStagingTable() {
    HttpResponse<byte[]> answer =
        http().with("query", "INSERT INTO rows (n, s) FORMAT CSV").post(lines(1_500_000));

    assertThat(Http.text(answer)).isEmpty();
    assertThat(answer.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"written_rows\":\"1500000\"");
    assertThat(
            http()
                .ask("SELECT count(), sum(twice) = 2 * sum(n), sum(thrice) = 3 * sum(n) FROM rows"))
        .isEqualTo("1500000\t1\t1\n");
    assertThat(http().ask("SELECT count() FROM system.tables WHERE database = 'titan_staging'"))
        .isEqualTo("0\n");
  }

  @Test
  void aClientThatLeavesInTheMiddleLeavesNothingBehind() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
      OutputStream output = socket.getOutputStream();
      output.write(
          String.join(
                  "\r\n",
                  "POST /?query=INSERT+INTO+rows+(n,s)+FORMAT+CSV HTTP/1.1",
                  "Host: x",
                  "Content-Length: 50000000",
                  "",
                  "")
              .getBytes(StandardCharsets.UTF_8));
      output.write(lines(500_000));
      output.flush();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> http().ask("SELECT count() FROM system.processes").equals("1\n"));
    assertThat(http().ask("SELECT count() FROM rows")).isEqualTo("0\n");
  }

  /** CSV lines of 24 bytes each. */
  private static byte[] lines(int count) {
    StringBuilder lines = new StringBuilder(count * 24);
    for (int i = 0; i < count; i++) {
      lines.append(String.format("%010d,abcdefghijkl\n", i));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
