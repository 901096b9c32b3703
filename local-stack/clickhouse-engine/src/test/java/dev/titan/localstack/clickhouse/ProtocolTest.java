package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint answers raw requests as a ClickHouse server does. */
class ProtocolTest {
  /**
   * An LZ4 frame whose second block refers to its first, as Python's clickhouse-connect sends them:
   * {@code SELECT '...' = repeat('linked ', 10000)}.
   */
  private static final byte[] LINKED_BLOCKS =
      HexFormat.of()
          .parseHex(
              "04224d1848409411010000000000761a010000ff0053454c45435420276c696e6b6564200700"
                  + "ff".repeat(256)
                  + "d9506b6564206c2e0000000ff7ffffffffffffffffffffffffffffffffffff76c327203d2072"
                  + "65706561742827851190272c2031303030302900000000");

  @TempDir static Path folder;
  private static EngineProcess engine;

  @BeforeAll
  static void start() throws IOException {
    Path users = folder.resolve("users.json");
    Files.writeString(
        users,
        """
        {"users": [{"name": "default", "role": "writer", "passwordSha256": ""},
          {"name": "named", "role": "writer", "passwordSha256":
           "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"}]}
        """);
    engine = EngineProcess.start(folder.resolve("data"), "--users", users.toString());
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static Http http() {
    return Http.to(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ping", "/replicas_status"})
  void saysThatItIsThere(String path) {
    assertThat(Http.text(http().path(path).get())).isEqualTo("Ok.\n");
  }

  @Test
  void knowsNoOtherPath() {
    assertThat(http().path("/play").get().statusCode()).isEqualTo(404);
  }

  @Test
  void takesTheStatementFromUrlOrBodyOrBoth() {
    assertThat(Http.text(http().with("query", "SELECT 1").get())).isEqualTo("1\n");
    assertThat(http().ask("SELECT 2")).isEqualTo("2\n");
    assertThat(http().with("query", "SELECT").ask("3")).isEqualTo("3\n");
    assertThat(http().ask("SELECT 4; -- the end ; ")).isEqualTo("4\n");
  }

  @Test
  void choosesTheFormatAsAServer() {
    HttpResponse<byte[]> json = http().post("SELECT 1 AS a FORMAT JSONEachRow");
    assertThat(Http.text(json)).isEqualTo("{\"a\":1}\n");
    assertThat(json.headers().firstValue("X-ClickHouse-Format")).contains("JSONEachRow");
    assertThat(http().with("default_format", "CSVWithNames").ask("SELECT 1 AS a"))
        .isEqualTo("\"a\"\n1\n");
    assertThat(http().header("X-ClickHouse-Format", "JSONCompactEachRow").ask("SELECT 1"))
        .isEqualTo("[1]\n");
    assertThat(http().with("default_format", "CSV").ask("SELECT 1 AS format")).isEqualTo("1\n");
    assertThat(http().post("SELECT 1 FORMAT JSON").headers().firstValue("Content-Type"))
        .contains("application/json; charset=UTF-8");
    assertThat(http().ask("SHOW DATABASES FORMAT JSONEachRow")).contains("{\"name\":\"default\"}");
  }

  @Test
  void bindsParameters() {
    assertThat(
            http()
                .with("param_text", "it's\\t{x}")
                .with("param_list", "[1,2]")
                .ask("SELECT {text:String}, arraySum({list:Array(UInt8)})"))
        .isEqualTo("it\\'s\\t{x}\t3\n");
    assertThat(http().ask("SELECT {absent:String}")).startsWith("Code: 456.");
  }

  @Test
  void appliesSettingsAndRefusesUnknownOnes() {
    assertThat(http().with("max_threads", "3").ask("SELECT getSetting('max_threads')"))
        .isEqualTo("3\n");
    assertThat(
            http()
                .with("output_format_json_quote_64bit_integers", "1")
                .ask("SELECT 1::UInt64 AS a FORMAT JSONEachRow"))
        .isEqualTo("{\"a\":\"1\"}\n");
    HttpResponse<byte[]> unknown = http().with("max_thread", "3").post("SELECT 1");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("X-ClickHouse-Exception-Code")).contains("115");
    assertThat(http().with("max_threads", "many").ask("SELECT 1")).contains("Code: ");
  }

  @Test
  void getChangesNothing() {
    HttpResponse<byte[]> answer =
        http().with("query", "CREATE TABLE nothing (a UInt8) ENGINE = Memory").get();

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Http.text(answer)).startsWith("Code: 164.");
    assertThat(Http.text(http().with("query", "SELECT 1").with("max_threads", "1").get()))
        .isEqualTo("1\n");
  }

  @Test
  void usesTheDatabaseOfParameterOrHeader() {
    assertThat(http().with("database", "system").ask("SELECT count() FROM one")).isEqualTo("1\n");
    assertThat(http().header("X-ClickHouse-Database", "system").ask("SELECT currentDatabase()"))
        .isEqualTo("system\n");
    HttpResponse<byte[]> absent = http().with("database", "absent").post("SELECT 1");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(Http.text(absent)).startsWith("Code: 81.");
  }

  @Test
  void authenticatesInEveryWay() {
    assertThat(http().as("named", "secret").ask("SELECT 1")).isEqualTo("1\n");
    assertThat(
            http()
                .header("X-ClickHouse-User", "named")
                .header("X-ClickHouse-Key", "secret")
                .ask("SELECT 1"))
        .isEqualTo("1\n");
    assertThat(http().with("user", "named").with("password", "secret").ask("SELECT 1"))
        .isEqualTo("1\n");
    for (HttpResponse<byte[]> refused :
        List.of(
            http().as("named", "wrong").post("SELECT 1"),
            http().as("nobody", "").post("SELECT 1"),
            http().with("user", "named").post("SELECT 1"),
            http().as("named", "secret").with("user", "named").post("SELECT 1"))) {
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.headers().firstValue("X-ClickHouse-Exception-Code")).contains("516");
      assertThat(Http.text(refused)).startsWith("Code: 516. DB::Exception: ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELEC 1 | 400 | 62",
        "SELECT * FROM absent | 404 | 60",
        "SELECT absent | 404 | 47",
        "SELECT absent() | 404 | 46",
        "SELECT toUInt8('x') | 400 | 6",
        "SELECT 1; SELECT 2 | 400 | 62",
        "SELECT 1 INTO OUTFILE '/tmp/x' | 400 | 348",
        "SELECT 1 FORMAT Absent | 404 | 73",
        "INSERT INTO absent VALUES (1) | 404 | 60",
        "SELECT 'open | 400 | 62",
        "' ' | 400 | 62"
      })
  void reportsErrorsWithStatusAndCode(String statement, int status, String code) {
    HttpResponse<byte[]> answer = http().post(statement);

    assertThat(answer.statusCode()).as(Http.text(answer)).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).contains(code);
    assertThat(Http.text(answer))
        .startsWith("Code: " + code + ". DB::Exception: ")
        .matches("(?s).*\\([A-Z_]+\\) \\(version [0-9.]+ \\(official build\\)\\)\n")
        .doesNotContain("/dev/fd");
  }

  @Test
  void tellsWhatAServerTellsInItsHeaders() {
    HttpResponse<byte[]> answer =
        http().with("query_id", "my id */ 'x'").post("SELECT number FROM system.numbers LIMIT 3");

    Map<String, String> expected =
        Map.of(
            "X-ClickHouse-Query-Id", "my id */ 'x'",
            "X-ClickHouse-Timezone", "UTC",
            "X-ClickHouse-Format", "TabSeparated",
            "X-ClickHouse-Server-Display-Name", "titan");
    expected.forEach(
        (name, value) -> assertThat(answer.headers().firstValue(name)).contains(value));
    assertThat(answer.headers().firstValue("X-ClickHouse-Summary").orElseThrow())
        .contains("\"read_rows\":\"", "\"elapsed_ns\":\"");
    assertThat(http().post("SELECT 1").headers().firstValue("X-ClickHouse-Query-Id")).isPresent();
  }

  @Test
  void encodesAnswersAsTheClientAccepts() throws IOException {
    String statement = "SELECT number, 'text' FROM numbers(100000)";
    byte[] plain = http().post(statement).body();
    assertThat(http().header("Accept-Encoding", "gzip").post(statement).headers().map())
        .doesNotContainKey("Content-Encoding");
    for (String coding : new String[] {"gzip", "deflate", "lz4", "zstd"}) {
      HttpResponse<byte[]> answer =
          http()
              .with("enable_http_compression", "1")
              .header("Accept-Encoding", "br;q=0, " + coding + ";q=0.5")
              .post(statement);
      assertThat(answer.headers().firstValue("Content-Encoding")).contains(coding);
      ByteArrayInputStream encoded = new ByteArrayInputStream(answer.body());
      byte[] decoded =
          switch (coding) {
            case "gzip" -> new GZIPInputStream(encoded).readAllBytes();
            case "deflate" -> new InflaterInputStream(encoded).readAllBytes();
            case "lz4" -> new LZ4FrameInputStream(encoded).readAllBytes();
            default -> new ZstdInputStream(encoded).readAllBytes();
          };
      assertThat(decoded).isEqualTo(plain);
    }
  }

  @Test
  void decodesBodiesAsTheClientSends() throws IOException {
    String statement = "SELECT 'decoded'";
    for (String coding : new String[] {"gzip", "deflate", "lz4", "zstd"}) {
      ByteArrayOutputStream encoded = new ByteArrayOutputStream();
      if (coding.equals("zstd")) {
        encoded.writeBytes(Zstd.compress(statement.getBytes(StandardCharsets.UTF_8)));
      } else {
        try (OutputStream encoder =
            switch (coding) {
              case "gzip" -> new GZIPOutputStream(encoded);
              case "deflate" -> new DeflaterOutputStream(encoded);
              default -> new LZ4FrameOutputStream(encoded);
            }) {
          encoder.write(statement.getBytes(StandardCharsets.UTF_8));
        }
      }
      assertThat(Http.text(http().header("Content-Encoding", coding).post(encoded.toByteArray())))
          .isEqualTo("decoded\n");
    }
    assertThat(Http.text(http().header("Content-Encoding", "lz4").post(LINKED_BLOCKS)))
        .isEqualTo("1\n");
    assertThat(http().header("Content-Encoding", "br").post("SELECT 1").statusCode())
        .isEqualTo(501);
    assertThat(http().header("Content-Encoding", "gzip").post("SELECT 1").statusCode())
        .isBetween(400, 599);
  }

  @Test
  void keepsSessionsApart() {
    Http first = http().with("session_id", "one").with("session_timeout", "60");
    assertThat(first.ask("CREATE TEMPORARY TABLE mine (a UInt8)")).isEmpty();
    assertThat(first.ask("SET max_threads = 5")).isEmpty();
    assertThat(first.ask("SELECT count(), getSetting('max_threads') FROM mine"))
        .isEqualTo("0\t5\n");
    assertThat(
            http()
                .with("session_id", "one")
                .with("max_threads", 7)
                .ask("SELECT getSetting('max_threads')"))
        .isEqualTo("7\n");
    assertThat(http().with("session_id", "two").ask("SELECT count() FROM mine"))
        .startsWith("Code: 60.");
    assertThat(http().ask("SELECT count() FROM mine")).startsWith("Code: 60.");
    assertThat(http().ask("SET max_threads = 9")).isEmpty();
    assertThat(http().ask("SELECT getSetting('max_threads') = 9")).isEqualTo("0\n");
    HttpResponse<byte[]> absent =
        http().with("session_id", "never").with("session_check", "1").post("SELECT 1");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(Http.text(absent)).startsWith("Code: 372.");
  }
}
