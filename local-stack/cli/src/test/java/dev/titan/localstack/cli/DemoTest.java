package dev.titan.localstack.cli;

import static dev.titan.localstack.cli.DemoArrivals.counts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.demo.Demo;
import dev.titan.localstack.cli.demo.DemoOptions;
import dev.titan.localstack.cli.demo.DemoWorld;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.JobProgress;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.view.Output;
import dev.titan.localstack.cli.view.PlainOutput;
import dev.titan.localstack.cli.view.Snapshot;
import dev.titan.localstack.cli.view.Subject;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo of three days whose clock stands still, so that what must arrive is known exactly. */
class DemoTest {
  private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
  private static final long SEED = 7;
  private static final int DAYS = 3;
  private static final DemoWorld WORLD = new DemoWorld(SEED, DAYS, NOW, true);

  @TempDir private Path folder;
  @TempDir private Path output;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Map<String, String> stored = new HashMap<>();
  private final Map<String, Commands.Answer> answers = new HashMap<>();

  @Test
  void bringsTheWholePastIntoClickHouseAndGoesOnAfterARestart() throws Exception {
    run(
        subject -> {
          keepBills(subject);
          awaitHouse(subject);
          awaitKotFraud(subject);
        });
    assertThat(stored).isEqualTo(expected());
    assertThat(text())
        .containsSubsequence(
            "tables ready",
            "store ready, 8 new",
            "topics 9 ready",
            "ledger job begins with nothing",
            "kotfraud job begins with nothing",
            "connector started",
            "schedules started for petpooja")
        .containsSubsequence(
            "live", "Stopping.", "schedules stopped", "connector stopped", "flink stopped")
        .contains("postgres stopped");
    assertThat(Files.readString(folder.resolve("clock"))).startsWith(NOW.toString());

    printed.reset();
    stored.clear();
    run(
        subject -> {
          keepBills(subject);
          ask("sql", "sql", "SELECT count() AS bills FROM bills_current", "--format", "CSV");
          ask("wrong", "sql", "SELECT nonsense FROM bills_current");
          ask("write", "sql", "ALTER TABLE bills DELETE WHERE 1");
          ask("sync", "sync", "petpooja", "--from", "2026-03-11", "--through", "2026-03-12");
          ask("one", "sync", "petpooja", "--outlet", "bom-bandra");
          ask("source", "sync", "petpoojas");
          ask("outlet", "sync", "petpooja", "--outlet", "bandra");
          ask("days", "sync", "petpooja", "--from", "2026-03-12", "--through", "2026-03-10");
          ask("status", "status", "--json");
          ask("page", "status");
          ask("doctor", "doctor");
          ask("second", "demo", "--plain");
          ask("past", "sync", "petpooja", "--from", "2026-03-09", "--through", "2026-03-10");
          awaitPast(subject);
        });
    assertThat(stored).isEqualTo(expected());
    assertThat(text())
        .contains(
            "tables ready, 0 new",
            "ledger job goes on from its last checkpoint",
            "kotfraud job goes on from its last checkpoint");
    assertAnswers();
    assertThat(Commands.run("sql", "SELECT 1", "--data", folder.toString()).error())
        .contains("No stack runs on " + folder);
  }

  /** Kafka, the connectors and the jobs are all in that process. */
  @Test
  void losesAndDoublesNothingWhenItIsKilledAgainAndAgainUnderAllFeeds() throws Exception {
    killWhen("bills", 300);
    killWhen("inventory_movements", 100);
    killWhen("kot_lines", 500);
    killWhen("cash_counts", 20);
    run(
        subject -> {
          keepBills(subject);
          awaitHouse(subject);
          awaitKotFraud(subject);
        });
    assertThat(stored).isEqualTo(expected());
  }

  private void killWhen(String table, long rows) throws Exception {
    Process main =
        ChildProcess.start(
            KilledDemo.class,
            List.of(folder.toString()),
            output.resolve("killed-" + table + ".txt"));
    try {
      Awaitility.await(table + " has rows")
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> Bills.count(folder, table) > rows);
    } finally {
      main.destroyForcibly();
    }
    assertThat(main.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  /** A demo that runs until it is killed; its one argument is its folder. */
  static final class KilledDemo {
    private KilledDemo() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      demo(folder, System.out, Optional.empty())
          .run(StopSignal.unattached(), subject -> new PlainOutput(System.out));
    }
  }

  private static Demo demo(Path folder, PrintStream out, Optional<Duration> limit) {
    DemoOptions options =
        new DemoOptions(StackOptions.embedded(folder, Home.folder()), WORLD, 30, 0, 0, limit);
    Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    return new Demo(options, still, new Steps(out));
  }

  private void assertAnswers() throws Exception {
    assertThat(answers.get("sql").out().strip()).isEqualTo(Integer.toString(stored.size()));
    assertThat(answers.get("wrong").code()).isEqualTo(1);
    assertThat(answers.get("wrong").error()).contains("UNKNOWN_IDENTIFIER");
    assertThat(answers.get("write").code()).isEqualTo(1);
    assertThat(answers.get("write").error()).contains("READONLY");
    JsonNode status = JsonMapper.builder().build().readTree(answers.get("status").out());
    assertThat(status.path("healthy").asBoolean()).isTrue();
    assertThat(status.path("rows").path("bills").asInt()).isEqualTo(stored.size());
    assertThat(status.path("coverage")).hasSize(25);
    assertThat(status.path("coverage").findValues("gaps")).allMatch(gaps -> gaps.asInt() == 0);
    assertFetches(status.path("fetches"));
    assertThat(answers.get("page").out()).contains("up   flink/ledger", "bom-bandra petpooja");
    assertThat(answers.get("doctor").out()).contains("is in use by the stack with pid");
    assertThat(answers.get("second").code()).isEqualTo(1);
    assertThat(answers.get("second").error())
        .contains(folder + " is in use by the process with pid", "--data DIR");
  }

  private void assertFetches(JsonNode fetches) {
    assertThat(answers.get("sync").code()).isZero();
    assertThat(answers.get("sync").out())
        .contains("Asked for petpooja of 4 outlets.", "bom-bandra           done: ")
        .containsPattern("Done: [0-9,]+ published, [0-9,]+ unchanged, 0 dead letters");
    assertThat(answers.get("past").out()).containsPattern("Done: [1-9][0-9,]* published, 0 unch");
    assertThat(answers.get("one").out()).contains("Asked for petpooja of bom-bandra.", "Done: ");
    assertThat(answers.get("one").code()).isZero();
    assertThat(answers.get("source").error())
        .contains(
            "There is no source petpoojas. There is: googledrive, petpooja, petpooja-inventory");
    assertThat(answers.get("outlet").error())
        .contains("petpooja has no outlet bandra. It has: ", "bom-bandra");
    assertThat(answers.get("days").error())
        .contains("--through 2026-03-10 lies before --from 2026-03-12");
    assertThat(Stream.of("source", "outlet", "days").map(name -> answers.get(name).code()))
        .containsOnly(1);
    assertThat(fetches).hasSize(15);
    assertThat(fetches.findValues("waiting")).allMatch(waiting -> waiting.asInt() == 0);
    assertThat(fetches.findValues("last"))
        .allMatch(last -> "done".equals(last.path("status").asText()))
        .allMatch(last -> last.path("done").asInt() == last.path("total").asInt());
    assertThat(answers.get("page").out()).containsPattern("bom-bandra petpooja +last request done");
  }

  private void ask(String name, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.toString();
    answers.put(name, Commands.run(all));
  }

  /** Runs the demo until everything is there, does something, and stops it. */
  private void run(WhenComplete action) throws Exception {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    StopSignal stop = StopSignal.unattached();
    demo(folder, out, Optional.of(Duration.ofMinutes(3)))
        .run(stop, subject -> new UntilComplete(subject, new PlainOutput(out), stop, action));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void keepBills(Subject subject) {
    try {
      stored.putAll(Bills.all(subject.titan().stack().clickHouse()));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Kitchen tickets, audits and cash come from the outlets' agents, reference data by itself. */
  private static void awaitHouse(Subject subject) {
    ClickHouse clickHouse = subject.titan().stack().clickHouse();
    House house = house();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(counts(clickHouse, "kot_lines"))
                  .isEqualTo(expected(house, DemoTest::kots));
              assertThat(counts(clickHouse, "bill_audits"))
                  .isEqualTo(expected(house, DemoTest::audits));
              assertThat(counts(clickHouse, "cash_counts"))
                  .isEqualTo(expected(house, DemoTest::cash));
              DemoArrivals.assertReference(clickHouse, house);
              DemoArrivals.assertFiles(subject, clickHouse, house);
            });
  }

  /** Days from before the demo's first one were asked for; nothing else has changed. */
  private static void awaitPast(Subject subject) {
    Map<String, String> expected = expected(DAYS + 2);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> assertThat(Bills.all(subject.titan().stack().clickHouse())).isEqualTo(expected));
  }

  /** The chain is honest: what looks like fraud and is none must not be told. */
  private static void awaitKotFraud(Subject subject) {
    for (Topic topic : KotFraudWorkflow.FACT_TOPICS) {
      try (JobProgress progress =
          new JobProgress(
              subject.titan().stack().kafka().bootstrapServers(), KotFraudWorkflow.NAME, topic)) {
        Map<TopicPartition, Long> mark = progress.ends();
        Awaitility.await("kotfraud on " + topic.topicName())
            .atMost(Duration.ofMinutes(3))
            .pollInterval(Duration.ofSeconds(2))
            // A busy job takes its time for a checkpoint.
            .ignoreExceptionsInstanceOf(ServiceException.class)
            .until(
                () -> {
                  // Progress is told at checkpoints, and the next one by itself is far away.
                  subject.titan().kotFraud().checkpoint();
                  return progress.behind(mark) == 0;
                });
      }
    }
    assertThat(DemoArrivals.openCases(subject.titan().stack().clickHouse())).isEmpty();
  }

  private static House house() {
    return House.of(Chain.of(SEED), WORLD.fraud());
  }

  private static Map<String, String> expected() {
    return expected(DAYS);
  }

  private static Map<String, String> expected(int days) {
    Map<String, String> expected = new TreeMap<>();
    for (HouseOutlet house : house().outlets()) {
      OutletProfile outlet = house.profile();
      BusinessCalendar calendar = new BusinessCalendar(outlet.zone(), outlet.closingHour());
      LocalDate today = calendar.dateOf(NOW);
      List<VisibleOrder> shown =
          today
              .minusDays(days)
              .datesUntil(today.plusDays(1))
              .flatMap(day -> house.source().ordersAsOf(day, NOW).stream())
              .toList();
      for (VisibleOrder visible : shown) {
        OrderSnapshot order = visible.content();
        expected.put(
            "%s %s-%s"
                .formatted(
                    outlet.outletId(), visible.order().businessDay(), visible.order().orderId()),
            "%s total %d core %d discount %d tax %d lines %d sum %d"
                .formatted(
                    order.status().name().toLowerCase(Locale.ROOT),
                    order.totals().total(),
                    order.totals().core(),
                    order.totals().discount(),
                    order.totals().tax(),
                    order.lines().size(),
                    order.lines().stream().mapToLong(line -> line.total()).sum()));
      }
    }
    return expected;
  }

  private static Stream<Instant> kots(HouseOutlet outlet, LocalDate day) {
    return outlet.kots(day).stream().map(KotEvent::occurredAt);
  }

  private static Stream<Instant> audits(HouseOutlet outlet, LocalDate day) {
    return outlet.audits(day).stream().map(AuditEvent::occurredAt);
  }

  private static Stream<Instant> cash(HouseOutlet outlet, LocalDate day) {
    return outlet.cash(day).stream().map(CashEvent::occurredAt);
  }

  /** How many events each outlet has had by now. */
  private static Map<String, Long> expected(
      House house, BiFunction<HouseOutlet, LocalDate, Stream<Instant>> events) {
    Map<String, Long> expected = new TreeMap<>();
    for (HouseOutlet outlet : house.outlets()) {
      LocalDate today = outlet.profile().businessDayOf(NOW);
      expected.put(
          outlet.profile().outletId(),
          today
              .minusDays(DAYS)
              .datesUntil(today.plusDays(1))
              .flatMap(day -> events.apply(outlet, day))
              .filter(at -> at.isBefore(NOW))
              .count());
    }
    return expected;
  }

  private interface WhenComplete {
    void act(Subject subject);
  }

  /** Stops the demo a few rounds after everything has arrived. */
  private record UntilComplete(Subject subject, Output shown, StopSignal stop, WhenComplete action)
      implements Output {

    @Override
    public void show(Snapshot snapshot) {
      shown.show(snapshot);
      if (snapshot.backfill().isDone() && snapshot.lag().waiting().isEmpty()) {
        subject.titan().ledger().checkpoint();
        action.act(subject);
        stop.ask();
      }
    }

    @Override
    public void close() {
      shown.close();
    }
  }
}
