package dev.titan.benchmarks.kotfraud;

import dev.titan.benchmarks.measure.MeasuredStack;
import dev.titan.benchmarks.measure.Quantiles;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.connectors.reference.ReferenceConnector;
import dev.titan.connectors.reference.ReferenceOptions;
import dev.titan.contracts.store.StoreSchema;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Times the cases of the kotfraud job while tenders are swapped all the time, then how soon it
 * decides by a rule that is changed again and again, on a stack of its own with Debezium between
 * PostgreSQL and the job.
 */
public final class KotFraudBench {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration CHANGE_LIMIT = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final Duration BETWEEN_QUERIES = Duration.ofMillis(15);
  private static final Duration BETWEEN_CHANGES = Duration.ofMillis(250);

  private KotFraudBench() {}

  /**
   * Measures.
   *
   * @param home Titan's folder
   * @param folder an empty folder
   * @param settlingSeconds how long cases come before they are timed
   * @param caseSeconds how long they are timed
   * @param settling changes before those that are counted
   * @param changes changes that are counted; with those before at most 200
   * @param progress told in lines for people
   */
  public static KotFraudResult run(
      Path home,
      Path folder,
      int settlingSeconds,
      int caseSeconds,
      int settling,
      int changes,
      Clock clock,
      Consumer<String> progress)
      throws Exception {
    try (MeasuredStack stack = MeasuredStack.start(home, folder, clock, progress)) {
      EmbeddedPostgres postgres = stack.services().postgres().orElseThrow();
      prepare(postgres);
      stack.examine(KotFraudWorkflow.NAME);
      try (ReferenceConnector connector =
              ReferenceConnector.start(
                  ReferenceOptions.defaults(
                      EmbeddedPostgres.HOST,
                      postgres.port(),
                      EmbeddedPostgres.USER,
                      EmbeddedPostgres.USER,
                      postgres.password(),
                      stack.kafka()),
                  stack.publishers(),
                  clock);
          SwappedTenders tenders = SwappedTenders.start(stack.kafka());
          Connection store = postgres.connect()) {
        Waiting.until("The first case", LOOK, START_LIMIT, () -> tenders.heardAt(0) != null);
        Cases timed = time(stack.services().clickHouse(), tenders, settlingSeconds, caseSeconds);
        progress.accept(
            "%,d cases told after p50 %.0f ms".formatted(timed.count(), timed.heard().p50()));
        List<Double> millis = new ArrayList<>();
        for (int change = 1; change <= settling + changes; change++) {
          double took = change(store, tenders, change);
          if (change > settling) {
            millis.add(took);
          }
          LockSupport.parkNanos(BETWEEN_CHANGES.toNanos());
        }
        progress.accept(
            String.format(
                Locale.ROOT, "%d changes of a rule, %s", changes, connector.status().state()));
        return new KotFraudResult(
            timed.heard(),
            timed.found(),
            timed.count(),
            Quantiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray()),
            changes);
      }
    }
  }

  private record Cases(Quantiles heard, Quantiles found, int count) {}

  /** One connection asks again and again which cases of the measured time the table knows. */
  private static Cases time(
      ClickHouse clickHouse, SwappedTenders tenders, int settlingSeconds, int caseSeconds)
      throws Exception {
    TimeUnit.SECONDS.sleep(settlingSeconds);
    long first = tenders.begun();
    Map<Long, Long> found = new HashMap<>();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(caseSeconds);
    try (Connection connection =
            DriverManager.getConnection(
                clickHouse.jdbcUrl() + "/titan",
                clickHouse.writer().name(),
                clickHouse.writer().password().reveal());
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT toUInt64(substring(subject, ?)) FROM titan.kot_fraud_cases"
                    + " WHERE toUInt64(substring(subject, ?)) > ?")) {
      query.setInt(1, SwappedTenders.STAFF.length() + 1);
      query.setInt(2, SwappedTenders.STAFF.length() + 1);
      OptionalLong last = OptionalLong.empty();
      long known = first - 1;
      while (last.isEmpty() || known < last.getAsLong()) {
        if (last.isEmpty() && System.nanoTime() > until) {
          last = OptionalLong.of(tenders.begun() - 1);
        }
        if (System.nanoTime() > until + CHANGE_LIMIT.toNanos()) {
          throw new IllegalStateException("Case %d is not in the table".formatted(known + 1));
        }
        query.setLong(3, known);
        try (ResultSet rows = query.executeQuery()) {
          long now = System.nanoTime();
          while (rows.next()) {
            found.putIfAbsent(rows.getLong(1), now);
          }
        }
        while (found.containsKey(known + 1)) {
          known++;
        }
        LockSupport.parkNanos(BETWEEN_QUERIES.toNanos());
      }
      long end = last.getAsLong();
      Waiting.until("The last case", LOOK, CHANGE_LIMIT, () -> tenders.heardAt(end) != null);
      return new Cases(
          Quantiles.of(tenders.millis(first, end, tenders::heardAt)),
          Quantiles.of(tenders.millis(first, end, found::get)),
          Math.toIntExact(end - first + 1));
    }
  }

  private static void prepare(EmbeddedPostgres postgres) throws SQLException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(postgres.url());
    database.setUser(EmbeddedPostgres.USER);
    database.setPassword(postgres.password().reveal());
    StoreSchema.apply(database);
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO titan.organisations (org_id, name) VALUES ('bench', 'Bench')");
      for (int outlet = 0; outlet < SwappedTenders.OUTLETS; outlet++) {
        statement.execute(
            "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('bench', '%1$s', '%1$s')"
                .formatted(SwappedTenders.outlet(outlet)));
      }
      statement.execute(
          """
          INSERT INTO titan.detector_rules (org_id, rule_id, detector, mode, parameters, changed_by)
          VALUES ('bench', 'swaps', 'kotfraud', 'tender_swapped', '{"button_minutes": 0}', 'bench')
          """);
    }
  }

  /** The parameter that is changed tells which change decided, and lets every swap be a case. */
  private static double change(Connection store, SwappedTenders tenders, int number)
      throws Exception {
    try (PreparedStatement update =
        store.prepareStatement(
            """
            UPDATE titan.detector_rules SET version = version + 1, changed_by = 'bench',
              parameters = jsonb_build_object('button_minutes', ?)
            WHERE org_id = 'bench' AND rule_id = 'swaps'
            """)) {
      update.setInt(1, number);
      update.executeUpdate();
    }
    long committed = System.nanoTime();
    Waiting.until(
        "Change " + number, LOOK, CHANGE_LIMIT, () -> tenders.firstDecidedBy(number) != 0);
    return (tenders.firstDecidedBy(number) - committed) / 1e6;
  }
}
