package dev.titan.localstack.cli;

import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.services.ClickHouse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the ClickHouse of a running stack, as the user that may only read. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks the ClickHouse of the running stack and prints the answer.",
      "Begin with: SHOW TABLES; the views whose names end in _current hold what people read."
    })
final class SqlCommand implements ConsoleCommand {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int BAD_STATUS = 400;

  private final Console console;

  @Parameters(paramLabel = "STATEMENT", description = "One statement; - reads it from the input.")
  private String statement;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "PrettyCompactMonoBlock",
      description = "PrettyCompact, CSVWithNames, JSON, ... (default: a table).")
  private String format;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  SqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Logs.nowhere();
    RunningFolders.Found stack = RunningFolders.find(Optional.ofNullable(data));
    ClickHouse clickHouse = ReaderAccess.of(stack, console.environment());
    String sql =
        "-".equals(statement)
            ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
            : statement;
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    clickHouse.url()
                        + "/?database=titan&default_format="
                        + URLEncoder.encode(format, StandardCharsets.UTF_8)))
            .header("X-ClickHouse-User", clickHouse.reader().name())
            .header("X-ClickHouse-Key", clickHouse.reader().password().reveal())
            .POST(HttpRequest.BodyPublishers.ofString(sql))
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() >= BAD_STATUS) {
        console.error().println(new String(body.readAllBytes(), StandardCharsets.UTF_8).strip());
        return 1;
      }
      body.transferTo(console.out());
      console.out().flush();
      return 0;
    } catch (IOException cut) {
      console.error().println("The answer ended before its end: " + cut.getMessage());
      return 1;
    }
  }
}
