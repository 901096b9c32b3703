package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Asks for fetches and says how they are, from any process that reaches the store. Every method
 * throws {@link TitanException} with {@link ErrorCode#STORE_UNAVAILABLE} when PostgreSQL does not
 * answer. Thread-safe.
 */
public final class SyncRequests {

  private static final String ASK =
      """
      INSERT INTO titan.sync_requests
        (request_id, org_id, outlet_id, source, from_day, through_day, requested_by, requested_at)
      VALUES (gen_random_uuid()::text, ?, ?, ?, ?, ?, ?, now())
      RETURNING request_id
      """;

  private static final String STATUS =
      "SELECT status, message FROM titan.sync_requests WHERE request_id = ?";

  private static final String PARTS =
      """
      SELECT part.outlet_id, part.status, part.message, part.attempts,
             coalesce(run.parts_done, 0), coalesce(run.parts_total, 0),
             coalesce(run.published, 0), coalesce(run.unchanged, 0), coalesce(run.dead_letters, 0)
      FROM titan.sync_requests part
      LEFT JOIN LATERAL (SELECT * FROM titan.sync_runs one WHERE one.request_id = part.request_id
                         ORDER BY one.started_at DESC, one.run_id LIMIT 1) run ON true
      WHERE part.outlet_id <> '' AND (part.request_id = ? OR part.parent_id = ?)
      ORDER BY part.outlet_id
      """;

  private static final String RUN_COLUMNS =
      "kind, status, started_at, ended_at, parts_done, parts_total, published, unchanged,"
          + " dead_letters, message";

  private static final String LANES =
      """
      SELECT substr(lane.task_name, ?), lane.task_instance, lane.execution_time,
             (SELECT count(*) FROM titan.sync_requests asked
              WHERE asked.status = 'waiting' AND 'sync/' || asked.source = lane.task_name
                AND asked.org_id = split_part(lane.task_instance, '/', 1)
                AND asked.outlet_id IN ('', split_part(lane.task_instance, '/', 2)))
      FROM titan.scheduled_tasks lane
      WHERE starts_with(lane.task_name, ?)
      ORDER BY lane.task_instance, lane.task_name
      """;

  private static final String RUN_OF_LANE =
      "SELECT "
          + RUN_COLUMNS
          + " FROM titan.sync_runs WHERE source = ? AND org_id = ? AND outlet_id = ?"
          + " AND (status = 'running') = ? ORDER BY started_at DESC LIMIT 1";

  private final DataSource database;

  /** Requests in a store whose schema has been applied. */
  public SyncRequests(DataSource database) {
    this.database = database;
  }

  /**
   * What to fetch.
   *
   * @param source the source
   * @param org the organisation
   * @param outlet one of its outlets; empty for all
   * @param from first business day, inclusive; empty: from where the source stands
   * @param through last business day, inclusive; empty: through the open day
   * @param requestedBy who asks
   */
  public record Wish(
      String source,
      String org,
      Optional<String> outlet,
      Optional<LocalDate> from,
      Optional<LocalDate> through,
      String requestedBy) {}

  /** Enters a request, which is begun within a second or two, and gives its id. */
  public String ask(Wish wish) {
    return asking(
        connection ->
            Sql.query(
                    connection,
                    ASK,
                    row -> row.getString(1),
                    wish.org(),
                    wish.outlet().orElse(""),
                    wish.source(),
                    wish.from().orElse(null),
                    wish.through().orElse(null),
                    wish.requestedBy())
                .get(0));
  }

  /** How far a request is; empty when there is none of that id. */
  public Optional<RequestStatus> status(String requestId) {
    return asking(
        connection -> {
          record Head(String status, String message) {}
          // In this order: once the request is over, its parts say what they brought in the end.
          List<Head> head =
              Sql.query(
                  connection,
                  STATUS,
                  row -> new Head(row.getString(1), row.getString(2)),
                  requestId);
          List<RequestStatus.Part> parts =
              Sql.query(connection, PARTS, SyncRequests::part, requestId, requestId);
          return head.stream()
              .findFirst()
              .map(found -> new RequestStatus(found.status(), found.message(), parts));
        });
  }

  /** Every outlet of every source that some process has run, whether it runs now or not. */
  public List<LaneStatus> lanes() {
    return asking(
        connection ->
            Sql.query(
                connection,
                LANES,
                row -> lane(connection, row),
                Lane.TASK_PREFIX.length() + 1,
                Lane.TASK_PREFIX));
  }

  private static LaneStatus lane(Connection connection, ResultSet row) throws SQLException {
    String source = row.getString(1);
    OutletKey outlet = OutletKey.parse(row.getString(2));
    return new LaneStatus(
        source,
        outlet,
        run(connection, source, outlet, true),
        run(connection, source, outlet, false),
        row.getInt(4),
        row.getObject(3, OffsetDateTime.class).toInstant());
  }

  private static Optional<RunStatus> run(
      Connection connection, String source, OutletKey outlet, boolean running) throws SQLException {
    return Sql.query(
            connection,
            RUN_OF_LANE,
            SyncRequests::run,
            source,
            outlet.org(),
            outlet.outlet(),
            running)
        .stream()
        .findFirst();
  }

  private static RunStatus run(ResultSet row) throws SQLException {
    return new RunStatus(
        RunKind.ofWord(row.getString(1)),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
        row.getInt(5),
        row.getInt(6),
        new SyncCounts(row.getLong(7), row.getLong(8), row.getLong(9)),
        row.getString(10));
  }

  private static RequestStatus.Part part(ResultSet row) throws SQLException {
    return new RequestStatus.Part(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        new SyncCounts(row.getLong(7), row.getLong(8), row.getLong(9)));
  }

  private <T> T asking(Sql.Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.in(connection);
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "PostgreSQL does not answer about fetches: " + e.getMessage(),
          e);
    }
  }
}
