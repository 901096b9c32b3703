package dev.titan.localstack.cli.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.run.JobProgress;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.Health;
import dev.titan.localstack.services.RunningStack;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks every part of a running stack from outside. */
public final class StatusReader {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LEDGER = "ledger";
  private static final int GOOD = 200;

  private final RunningFolders.Found stack;
  private final ClickHouse clickHouse;
  private final Clock clock;

  /**
   * A reader.
   *
   * @param clickHouse with a user that reads
   * @param clock the time in the outlets, against which coverage lags
   */
  public StatusReader(RunningFolders.Found stack, ClickHouse clickHouse, Clock clock) {
    this.stack = stack;
    this.clickHouse = clickHouse;
    this.clock = clock;
  }

  /** Asks; what does not answer is said to be unhealthy, and the rest is answered. */
  public StackStatus read() {
    RunningStack addresses = stack.addresses();
    List<StackStatus.ServiceStatus> services = new ArrayList<>();
    Health engine = clickHouse.health();
    services.add(
        new StackStatus.ServiceStatus(engine.service(), engine.healthy(), engine.detail()));
    long behind = -1;
    try (JobProgress progress = new JobProgress(addresses.kafka(), LEDGER, Topic.BILLS)) {
      behind = progress.behind(progress.ends());
      services.add(new StackStatus.ServiceStatus("kafka", true, addresses.kafka()));
    } catch (ServiceException e) {
      services.add(new StackStatus.ServiceStatus("kafka", false, String.valueOf(e.getMessage())));
    }
    if (!addresses.postgres().isEmpty()) {
      services.add(postgres(addresses.postgres()));
    }
    services.addAll(flink(addresses.flink()));
    TableFigures figures = TableFigures.read(clickHouse, clock);
    boolean stored = StoreAccess.isThere(stack);
    FileFigures files = stored ? FileFigures.read(StoreAccess.of(stack)) : FileFigures.NONE;
    return new StackStatus(
        stack.data().toString(),
        addresses.pid(),
        services,
        behind,
        figures.coverage(),
        stored ? FetchFigures.read(StoreAccess.of(stack)) : List.of(),
        files.byStatus(),
        files.lastFailed(),
        // Without a store the job does not run.
        stored
            ? ModeFigures.of(figures.coverage(), ModeFigures.switches(StoreAccess.of(stack)))
            : List.of(),
        figures.rows(),
        figures.deadLetters(),
        figures.lastDeadLetter());
  }

  private static StackStatus.ServiceStatus postgres(String jdbcUrl) {
    URI address = URI.create(jdbcUrl.substring("jdbc:".length()));
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()),
          Math.toIntExact(ANSWER.toMillis()));
      return new StackStatus.ServiceStatus("postgres", true, jdbcUrl);
    } catch (IOException e) {
      return new StackStatus.ServiceStatus("postgres", false, e.toString());
    }
  }

  private static List<StackStatus.ServiceStatus> flink(URI address) {
    try {
      JsonNode overview = get(address.resolve("/jobs/overview"));
      List<StackStatus.ServiceStatus> jobs = new ArrayList<>();
      jobs.add(new StackStatus.ServiceStatus("flink", true, address.toString()));
      for (JsonNode job : overview.path("jobs")) {
        String state = job.path("state").asText();
        jobs.add(
            new StackStatus.ServiceStatus(
                "flink/" + job.path("name").asText(),
                "RUNNING".equals(state) && runs(job.path("tasks")),
                state.toLowerCase(Locale.ROOT) + ", " + tasks(job.path("tasks"))));
      }
      return jobs;
    } catch (IOException e) {
      return List.of(new StackStatus.ServiceStatus("flink", false, e.toString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(new StackStatus.ServiceStatus("flink", false, "interrupted while asking"));
    }
  }

  private static boolean runs(JsonNode tasks) {
    return tasks.path("running").asInt() == tasks.path("total").asInt();
  }

  private static String tasks(JsonNode tasks) {
    return tasks.path("running").asInt() + " of " + tasks.path("total").asInt() + " tasks";
  }

  private static JsonNode get(URI address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .connectTimeout(ANSWER)
            .build()
            .send(
                HttpRequest.newBuilder(address).timeout(ANSWER).build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != GOOD) {
      throw new IOException(address + " answers with status " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }
}
