package dev.titan.connectors.reference.names;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The bridges in {@code titan.name_bridges}; safe for use by several threads and processes. What a
 * person has decided is never changed by a later match. Every method throws {@link TitanException}
 * with {@link ErrorCode#STORE_UNAVAILABLE} when PostgreSQL does not answer.
 */
public final class NameBridges {

  /** What decides when no person had to. */
  public static final String BY_ITSELF = "titan";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FIND =
      """
      SELECT target_id FROM titan.name_bridges
      WHERE org_id = ? AND kind = ? AND seen_name = ? AND status = 'approved'
      """;

  private static final String NOTE =
      """
      INSERT INTO titan.name_bridges AS old
        (org_id, kind, seen_name, source, status, target_id, score, candidates, decided_by,
         updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
      ON CONFLICT (org_id, kind, seen_name) DO UPDATE SET
        status = excluded.status, target_id = excluded.target_id, score = excluded.score,
        candidates = excluded.candidates, decided_by = excluded.decided_by,
        updated_at = excluded.updated_at
      WHERE old.status = 'proposed'
        AND (old.status, old.target_id, old.score, old.candidates)
          IS DISTINCT FROM
          (excluded.status, excluded.target_id, excluded.score, excluded.candidates)
      """;

  private static final String DECIDE =
      """
      UPDATE titan.name_bridges
      SET status = ?, target_id = ?, decided_by = ?, updated_at = ?
      WHERE org_id = ? AND kind = ? AND seen_name = ?
      """;

  private static final String ALL =
      """
      SELECT kind, seen_name, source, status, target_id, score, decided_by, updated_at
      FROM titan.name_bridges WHERE org_id = ?
      ORDER BY kind, (status = 'proposed') DESC, status, score DESC, seen_name
      """;

  private static final String WAITING =
      """
      SELECT seen_name, source, target_id, score, candidates FROM titan.name_bridges
      WHERE org_id = ? AND kind = ? AND status = 'proposed'
      ORDER BY score DESC, seen_name
      """;

  private final DataSource database;
  private final Clock clock;

  /**
   * Prepares the bridges; nothing is read yet.
   *
   * @param clock tells when a bridge was written
   */
  public NameBridges(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A name that waits for a person.
   *
   * @param seenName as the source writes it
   * @param source where it was first seen
   * @param best id of the best candidate; empty when nothing is alike
   * @param score how alike that one is
   * @param candidates JSON array of id, name and score, best first
   */
  public record Waiting(
      String seenName, String source, Optional<String> best, double score, String candidates) {}

  /**
   * A name and how it stands.
   *
   * @param kind what it names
   * @param seenName as the source writes it
   * @param source where it was first seen
   * @param status {@code proposed}, {@code approved} or {@code rejected}
   * @param target id of what it means, or may mean; empty when nothing is alike
   * @param score how alike the names are
   * @param decidedBy who decided; {@link #BY_ITSELF} when it was certain, empty while it waits
   * @param updatedAt when the row was last written
   */
  public record Bridge(
      NameKind kind,
      String seenName,
      String source,
      String status,
      Optional<String> target,
      double score,
      String decidedBy,
      Instant updatedAt) {}

  /** Every name of an organisation, by kind; within a kind those that wait for a person first. */
  public List<Bridge> all(String org) {
    return run(
        ALL,
        statement -> {
          statement.setString(1, org);
          List<Bridge> bridges = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              bridges.add(
                  new Bridge(
                      NameKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      Optional.ofNullable(row.getString(5)),
                      row.getDouble(6),
                      row.getString(7),
                      row.getObject(8, OffsetDateTime.class).toInstant()));
            }
          }
          return bridges;
        });
  }

  /** The id that a name means, where that has been decided. */
  public Optional<String> find(String org, NameKind kind, String seenName) {
    return run(
        FIND,
        statement -> {
          identify(statement, 1, org, kind, seenName);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
          }
        });
  }

  /** Notes a match: as approved when it is certain, else as a proposal. */
  public void note(String org, NameKind kind, String source, NameMatch match) {
    Optional<NameMatch.Candidate> best = match.candidates().stream().findFirst();
    run(
        NOTE,
        statement -> {
          identify(statement, 1, org, kind, match.seen());
          statement.setString(4, source);
          statement.setString(5, match.certain() ? "approved" : "proposed");
          statement.setString(6, best.map(NameMatch.Candidate::id).orElse(null));
          statement.setDouble(7, best.map(NameMatch.Candidate::score).orElse(0.0));
          statement.setString(8, json(match.candidates()));
          statement.setString(9, match.certain() ? BY_ITSELF : "");
          statement.setObject(10, now());
          return statement.executeUpdate();
        });
  }

  /** The names that wait for a person, the most likely first. */
  public List<Waiting> waiting(String org, NameKind kind) {
    return run(
        WAITING,
        statement -> {
          statement.setString(1, org);
          statement.setString(2, kind.column());
          List<Waiting> waiting = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              waiting.add(
                  new Waiting(
                      row.getString(1),
                      row.getString(2),
                      Optional.ofNullable(row.getString(3)),
                      row.getDouble(4),
                      row.getString(5)));
            }
          }
          return waiting;
        });
  }

  /** A person says what a name means; answers whether the name was known. */
  public boolean approve(String org, NameKind kind, String seenName, String targetId, String by) {
    return decide("approved", targetId, by, org, kind, seenName);
  }

  /** A person says that a name means none of the candidates; answers whether it was known. */
  public boolean reject(String org, NameKind kind, String seenName, String by) {
    return decide("rejected", null, by, org, kind, seenName);
  }

  private boolean decide(
      String status, String targetId, String by, String org, NameKind kind, String seenName) {
    return run(
        DECIDE,
        statement -> {
          statement.setString(1, status);
          statement.setString(2, targetId);
          statement.setString(3, by);
          statement.setObject(4, now());
          identify(statement, 5, org, kind, seenName);
          return statement.executeUpdate() > 0;
        });
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static void identify(
      PreparedStatement statement, int first, String org, NameKind kind, String seenName)
      throws SQLException {
    statement.setString(first, org);
    statement.setString(first + 1, kind.column());
    statement.setString(first + 2, seenName);
  }

  private static String json(List<NameMatch.Candidate> candidates) {
    try {
      return JSON.writeValueAsString(candidates);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Candidates always write", e);
    }
  }

  private <T> T run(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "Name bridges cannot be reached in PostgreSQL: " + e.getMessage(),
          e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
