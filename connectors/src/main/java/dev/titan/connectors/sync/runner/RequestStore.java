package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.event.StableId;
import dev.titan.contracts.topic.OutletKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Requests in {@code titan.sync_requests}, as the runner wants them. */
final class RequestStore {

  private static final String NEXT =
      """
      SELECT request_id, attempts, from_day, through_day FROM titan.sync_requests
      WHERE status = 'waiting' AND source = ? AND org_id = ? AND outlet_id = ?
        AND (try_after IS NULL OR try_after <= now())
      ORDER BY requested_at, request_id LIMIT 1
      """;

  private static final String WAITING =
      """
      SELECT DISTINCT org_id, outlet_id FROM titan.sync_requests
      WHERE status = 'waiting' AND source = ? AND outlet_id <> ''
        AND (try_after IS NULL OR try_after <= now())
      """;

  private static final String WHOLE =
      """
      SELECT request_id, org_id FROM titan.sync_requests
      WHERE status = 'waiting' AND source = ? AND outlet_id = ''
      """;

  private static final String SPLIT =
      """
      INSERT INTO titan.sync_requests
        (request_id, parent_id, org_id, outlet_id, source, from_day, through_day, requested_by,
         requested_at)
      SELECT ?, request_id, org_id, ?, source, from_day, through_day, requested_by, requested_at
      FROM titan.sync_requests WHERE request_id = ?
      """;

  private static final String BEGIN_WHOLE =
      """
      UPDATE titan.sync_requests SET status = 'running'
      WHERE request_id = ? AND status = 'waiting'
      """;

  private static final String REFUSE =
      """
      UPDATE titan.sync_requests SET status = 'failed', message = ?
      WHERE request_id = ? AND status = 'waiting'
      """;

  private static final String REFUSE_OUTLET =
      """
      UPDATE titan.sync_requests SET status = 'failed', message = ?
      WHERE source = ? AND org_id = ? AND outlet_id = ? AND status = 'waiting'
      """;

  private static final String CLOSE_PARENT =
      """
      UPDATE titan.sync_requests
      SET status = CASE WHEN EXISTS (SELECT FROM titan.sync_requests part
                                     WHERE part.parent_id = ? AND part.status <> 'done')
                        THEN 'failed' ELSE 'done' END,
          message = coalesce((SELECT string_agg(part.outlet_id || ': ' || part.message, '; '
                                                ORDER BY part.outlet_id)
                              FROM titan.sync_requests part
                              WHERE part.parent_id = ? AND part.status = 'failed'), '')
      WHERE request_id = ? AND status = 'running'
        AND NOT EXISTS (SELECT FROM titan.sync_requests part
                        WHERE part.parent_id = ? AND part.status IN ('waiting', 'running'))
      """;

  private static final String FORGET =
      """
      DELETE FROM titan.sync_requests old
      WHERE status IN ('done', 'failed', 'withdrawn')
        AND requested_at < now() - ? * interval '1 second'
        AND NOT EXISTS (SELECT FROM titan.sync_runs run WHERE run.request_id = old.request_id)
        AND NOT EXISTS (SELECT FROM titan.sync_requests part
                        WHERE part.parent_id = old.request_id)
      """;

  private final DataSource database;

  RequestStore(DataSource database) {
    this.database = database;
  }

  /** What was asked for first at a lane and may be tried now. */
  Optional<Job> next(Lane lane) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Sql.query(
              connection,
              NEXT,
              row ->
                  new Job(
                      RunKind.REQUEST,
                      new SyncOrder(
                          lane.outlet(),
                          Optional.ofNullable(row.getObject(3, LocalDate.class)),
                          Optional.ofNullable(row.getObject(4, LocalDate.class))),
                      Optional.of(new Job.Asked(row.getString(1), row.getInt(2)))),
              lane.source(),
              lane.outlet().org(),
              lane.outlet().outlet())
          .stream()
          .findFirst();
    }
  }

  /**
   * Splits requests for a whole organisation into one per outlet, refuses those for outlets that
   * the source does not have, and gives the lanes that are asked for.
   */
  List<Lane> arrange(String source, Set<OutletKey> outlets) throws SQLException {
    try (Connection connection = database.getConnection()) {
      record Whole(String id, String org) {}
      List<Whole> whole =
          Sql.query(
              connection, WHOLE, row -> new Whole(row.getString(1), row.getString(2)), source);
      for (Whole request : whole) {
        List<OutletKey> of =
            outlets.stream().filter(outlet -> outlet.org().equals(request.org())).toList();
        split(request.id(), source, request.org(), of);
      }
      record Named(String org, String outlet) {}
      Map<Named, OutletKey> known =
          outlets.stream()
              .collect(
                  Collectors.toMap(
                      outlet -> new Named(outlet.org(), outlet.outlet()), Function.identity()));
      List<Lane> lanes = new ArrayList<>();
      for (Named named :
          Sql.query(
              connection, WAITING, row -> new Named(row.getString(1), row.getString(2)), source)) {
        if (known.containsKey(named)) {
          lanes.add(new Lane(source, known.get(named)));
        } else {
          Sql.update(
              connection,
              REFUSE_OUTLET,
              "The source %s has no outlet %s/%s".formatted(source, named.org(), named.outlet()),
              source,
              named.org(),
              named.outlet());
        }
      }
      return lanes;
    }
  }

  private void split(String id, String source, String org, List<OutletKey> outlets)
      throws SQLException {
    int unused =
        Sql.transaction(
            database,
            connection -> {
              if (outlets.isEmpty()) {
                return Sql.update(
                    connection,
                    REFUSE,
                    "The source %s has no outlet of %s".formatted(source, org),
                    id);
              }
              // Only one process gets past this line; the others find nothing to change.
              if (Sql.update(connection, BEGIN_WHOLE, id) == 1) {
                for (OutletKey outlet : outlets) {
                  Sql.update(
                      connection, SPLIT, StableId.of(id, outlet.outlet()), outlet.outlet(), id);
                }
              }
              return outlets.size();
            });
  }

  /** Locks the request that another one is a part of, so that of two last parts one closes it. */
  static Optional<String> lockParent(Connection connection, String id) throws SQLException {
    return Sql.query(
            connection,
            """
            SELECT request_id FROM titan.sync_requests
            WHERE request_id = (SELECT parent_id FROM titan.sync_requests WHERE request_id = ?)
            FOR UPDATE
            """,
            row -> row.getString(1),
            id)
        .stream()
        .findFirst();
  }

  /** Ends a request whose parts have all ended. */
  static void closeParent(Connection connection, Optional<String> parent) throws SQLException {
    if (parent.isPresent()) {
      String id = parent.get();
      Sql.update(connection, CLOSE_PARENT, id, id, id, id);
    }
  }

  /** Removes requests that were made so long ago and of which no run is left. */
  static void forget(Connection connection, Duration age) throws SQLException {
    Sql.update(connection, FORGET, age.toSeconds());
  }
}
