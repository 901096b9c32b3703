package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of any size arrive whole, or visibly broken, and stop when nobody wants them. */
class ResultTest {
  private static final String MILLION =
      "SELECT number AS n, concat('row ', toString(number)) AS s FROM numbers(1000000)";
  private static final String ENDLESS =
      "SELECT count() FROM numbers(100000000000000) WHERE NOT ignore(sipHash64(number))";

  @TempDir static Path folder;
  private static EngineProcess engine;

  @BeforeAll
  static void start() {
    engine = EngineProcess.start(folder.resolve("data"));
    assertThat(
            Http.to(engine)
                .ask("CREATE TABLE million (n UInt64, s String) ENGINE = MergeTree ORDER BY n"))
        .isEmpty();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "JSON",
    "JSONCompact",
    "JSONEachRow",
    "CSVWithNames",
    "TabSeparatedWithNamesAndTypes",
    "RowBinaryWithNamesAndTypes",
    "Native",
    "Parquet",
    "Arrow",
    "ArrowStream",
    "XML"
  })
  void aMillionRowsAreOneDocumentInEveryFormat(String format) {
    HttpResponse<byte[]> answer = Http.to(engine).post(MILLION + " FORMAT " + format);

    assertThat(answer.statusCode()).isEqualTo(200);
    if (format.equals("XML")) {
      String document = new String(answer.body(), StandardCharsets.UTF_8);
      assertThat(document).startsWith("<?xml").endsWith("</result>\n");
      assertThat(document.split("<\\?xml", -1)).hasSize(2);
      return;
    }
    // The engine itself reads the document back: one header, every row, nothing after the end.
    assertThat(Http.to(engine).ask("TRUNCATE TABLE million")).isEmpty();
    HttpResponse<byte[]> stored =
        Http.to(engine).with("query", "INSERT INTO million FORMAT " + format).post(answer.body());
    assertThat(stored.statusCode()).as(Http.text(stored)).isEqualTo(200);
    assertThat(Http.to(engine).ask("SELECT count(), sum(n), uniqExact(s) FROM million"))
        .isEqualTo("1000000\t499999500000\t1000000\n");
  }

  @Test
  void anErrorInTheMiddleIsVisible() throws IOException {
    String failing =
        "SELECT throwIf(number = 5000000, 'in the middle'), repeat('x', 20) FROM numbers(9000000)";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
      send(socket, failing, "");
      String raw = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(raw).startsWith("HTTP/1.1 200 OK").contains("__exception__");
      assertThat(raw.substring(raw.indexOf("__exception__")))
          .contains("Code: 395.", "in the middle");
      // Clients read whole chunks only: the error's own has its end, the body's end never comes.
      assertThat(raw.substring(raw.lastIndexOf("__exception__"))).startsWith("__exception__\r\n");
      assertThat(raw).doesNotEndWith("\r\n0\r\n\r\n");
    }
    assertThatThrownBy(() -> Http.to(engine).post(failing))
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void waitingForTheEndGivesTheErrorItsStatus() {
    HttpResponse<byte[]> answer =
        Http.to(engine)
            .with("wait_end_of_query", "1")
            .post("SELECT throwIf(number = 5000000), repeat('x', 20) FROM numbers(9000000)");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Http.text(answer)).startsWith("Code: 395.");
    assertThat(Http.to(engine).with("wait_end_of_query", "1").post(MILLION).body())
        .isEqualTo(Http.to(engine).post(MILLION).body());
  }

  @Test
  void largeResultsDoNotFillTheMemory() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                Http.to(engine)
                    .with(
                        "query",
                        "SELECT number, repeat('y', 100) FROM numbers(3000000) FORMAT JSON")
                    .request()
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      assertThat(body.transferTo(OutputStream.nullOutputStream())).isGreaterThan(400_000_000L);
    }
  }

  @Test
  void readsAndWritesCompressedBlocks() throws IOException {
    byte[] packed = Http.to(engine).with("compress", "1").post(MILLION + " FORMAT CSV").body();
    byte[] plain = Http.to(engine).post(MILLION + " FORMAT CSV").body();
    assertThat(packed.length).isLessThan(plain.length / 2);
    assertThat(Http.to(engine).ask("TRUNCATE TABLE million")).isEmpty();
    assertThat(
            Http.text(
                Http.to(engine)
                    .with("query", "INSERT INTO million FORMAT CSV")
                    .with("decompress", "1")
                    .post(packed)))
        .isEmpty();
    assertThat(Http.to(engine).ask("SELECT sum(n) FROM million")).isEqualTo("499999500000\n");
    packed[100] ^= 1;
    HttpResponse<byte[]> damaged =
        Http.to(engine)
            .with("query", "INSERT INTO million FORMAT CSV")
            .with("decompress", "1")
            .post(packed);
    assertThat(damaged.statusCode()).isBetween(400, 599);
    assertThat(Http.to(engine).ask("SELECT sum(n) FROM million")).isEqualTo("499999500000\n");
    assertThat(new ByteArrayInputStream(packed).read()).isNotNegative();
  }

  @Test
  void killsAQueryByTheIdOfItsClient() {
    CompletableFuture<String> running =
        CompletableFuture.supplyAsync(
            () -> Http.to(engine).with("query_id", "to be killed").ask(ENDLESS));
    awaitRunning(1);

    assertThat(Http.to(engine).with("query_id", "to be killed").ask("SELECT 1"))
        .startsWith("Code: 216.");
    assertThat(Http.to(engine).ask("KILL QUERY WHERE query_id = 'another' SYNC")).isEmpty();
    assertThat(Http.to(engine).ask("KILL QUERY WHERE query_id = 'to be killed' SYNC")).isNotEmpty();

    assertThat(running.join()).startsWith("Code: 394.");
  }

  @Test
  void stopsTheQueryOfAClientThatLeaves() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
      send(socket, ENDLESS, "");
      awaitRunning(1);
    }
    awaitRunning(0);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
      send(socket, "SELECT number, repeat('z', 100) FROM system.numbers", "");
      awaitRunning(1);
      assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
    }
    awaitRunning(0);
  }

  private static void awaitRunning(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Http.to(engine)
                    .ask("SELECT count() - 1 FROM system.processes")
                    .equals(count + "\n"));
  }

  private static void send(Socket socket, String statement, String parameters) throws IOException {
    String head =
        "POST /%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(parameters, statement.length(), statement);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }
}
