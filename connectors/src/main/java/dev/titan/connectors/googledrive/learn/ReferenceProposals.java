package dev.titan.connectors.googledrive.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.googledrive.learn.ProposedChange.Kind;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.contracts.event.StableId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Changes of reference data that files ask for, in {@code titan.reference_proposals}. Nothing
 * changes before a person approves; then everything of a proposal does at once, or, where the store
 * is no longer as the file found it, nothing. Every method throws {@link
 * dev.titan.contracts.error.TitanException} with {@code STORE_UNAVAILABLE} when PostgreSQL does not
 * answer. Safe for use by several threads and processes.
 */
public final class ReferenceProposals {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String PROPOSE =
      """
      INSERT INTO titan.reference_proposals
        (proposal_id, org_id, file_id, file_name, unknown_names, unchanged, proposed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  private static final String ADD_CHANGE =
      """
      INSERT INTO titan.reference_changes
        (proposal_id, kind, outlet_id, target_id, variation, target_name, before, after)
      VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
      """;

  // What waits and changes nothing but what the new one changes as well.
  private static final String REPLACE =
      """
      UPDATE titan.reference_proposals AS old SET status = 'replaced', decided_at = ?
      WHERE org_id = ? AND proposal_id <> ? AND status = 'waiting' AND NOT EXISTS (
        SELECT FROM titan.reference_changes AS gone
        WHERE gone.proposal_id = old.proposal_id AND NOT EXISTS (
          SELECT FROM titan.reference_changes AS wanted
          WHERE wanted.proposal_id = ?
            AND (wanted.kind, wanted.outlet_id, wanted.target_id, wanted.variation)
              = (gone.kind, gone.outlet_id, gone.target_id, gone.variation)))
      """;

  private static final String SELECT =
      """
      SELECT proposal_id, org_id, file_name, status, unknown_names, unchanged, decided_by,
        proposed_at
      FROM titan.reference_proposals
      """;

  private static final String CHANGES =
      """
      SELECT kind, outlet_id, target_id, variation, target_name, before, after
      FROM titan.reference_changes WHERE proposal_id = ?
      ORDER BY kind, target_name, outlet_id, target_id, variation
      """;

  private static final String DECIDE =
      """
      UPDATE titan.reference_proposals SET status = ?, decided_by = ?, decided_at = ?
      WHERE proposal_id = ?
      """;

  private final DataSource database;
  private final LearnStore store;
  private final Clock clock;

  /**
   * Prepares to propose; nothing is read yet.
   *
   * @param clock tells when something was decided
   */
  public ReferenceProposals(DataSource database, Clock clock) {
    this.database = database;
    this.store = new LearnStore(database);
    this.clock = clock;
  }

  /**
   * Compares what a file says with the store and keeps the difference; the same file and difference
   * is kept once. An older proposal that waits for the same things is replaced.
   *
   * @param at when the file was read
   * @return the proposal; empty when everything is already so and every name is known
   */
  public Optional<String> propose(
      String org, String fileId, String fileName, Instant at, List<ReferenceRow> rows) {
    WantedReference wanted = WantedReference.of(rows, new ItemNames(database, org, clock));
    return store.transaction(
        connection -> {
          List<ProposedChange> changes = difference(new StoredReference(connection, org), wanted);
          int unchanged = wanted.wanted().size() - changes.size();
          if (changes.isEmpty() && wanted.unknown().isEmpty()) {
            return Optional.empty();
          }
          String id = StableId.of("reference", org, fileId, changes.toString());
          int added =
              LearnStore.update(
                  connection, PROPOSE, id, org, fileId, fileName, wanted.unknown(), unchanged, at);
          if (added > 0) {
            add(connection, id, changes);
            LearnStore.update(connection, REPLACE, clock.instant(), org, id, id);
          }
          return Optional.of(id);
        });
  }

  private static List<ProposedChange> difference(StoredReference stored, WantedReference wanted)
      throws SQLException {
    List<ProposedChange> changes = new ArrayList<>();
    for (Map.Entry<WantedReference.Target, Map<String, Long>> one : wanted.wanted().entrySet()) {
      WantedReference.Target target = one.getKey();
      Map<String, Long> before =
          stored.of(target.kind(), target.outlet(), target.id(), target.variation());
      if (!before.equals(one.getValue())) {
        changes.add(
            new ProposedChange(
                target.kind(),
                target.outlet(),
                target.id(),
                target.variation(),
                wanted.name(target),
                before,
                one.getValue()));
      }
    }
    return changes;
  }

  private static void add(Connection connection, String id, List<ProposedChange> changes)
      throws SQLException {
    for (ProposedChange change : changes) {
      LearnStore.update(
          connection,
          ADD_CHANGE,
          id,
          change.kind().column(),
          change.outlet(),
          change.targetId(),
          change.variation(),
          change.targetName(),
          json(change.before()),
          json(change.after()));
    }
  }

  /** Every proposal without its changes, the newest first. */
  public List<ReferenceProposal> all() {
    return store.query(
        SELECT + "ORDER BY proposed_at DESC, proposal_id", row -> read(row, List.of()));
  }

  /** One proposal with its changes. */
  public Optional<ReferenceProposal> find(String id) {
    return store.transaction(connection -> find(connection, id, ""));
  }

  private static Optional<ReferenceProposal> find(Connection connection, String id, String lock)
      throws SQLException {
    List<ProposedChange> changes =
        LearnStore.query(connection, CHANGES, ReferenceProposals::change, id);
    return LearnStore.query(
            connection, SELECT + "WHERE proposal_id = ?" + lock, row -> read(row, changes), id)
        .stream()
        .findFirst();
  }

  /**
   * A person wants it so: everything changes at once.
   *
   * @return how many things changed
   * @throws IllegalArgumentException when it does not wait, or the store is no longer as it was
   *     when the file was read
   */
  public int approve(String id, String by) {
    return store.transaction(
        connection -> {
          ReferenceProposal proposal = waiting(connection, id);
          StoredReference stored = new StoredReference(connection, proposal.org());
          for (ProposedChange change : proposal.changes()) {
            Map<String, Long> now =
                stored.of(change.kind(), change.outlet(), change.targetId(), change.variation());
            if (!now.equals(change.before())) {
              throw new IllegalArgumentException(
                  "%s was changed after the file was read: drop the file again to compare anew."
                      .formatted(change.targetName()));
            }
            stored.apply(change);
          }
          LearnStore.update(connection, DECIDE, "approved", by, clock.instant(), id);
          return proposal.changes().size();
        });
  }

  /**
   * A person does not want it so.
   *
   * @throws IllegalArgumentException when it does not wait
   */
  public void reject(String id, String by) {
    store.transaction(
        connection -> {
          waiting(connection, id);
          return LearnStore.update(connection, DECIDE, "rejected", by, clock.instant(), id);
        });
  }

  private static ReferenceProposal waiting(Connection connection, String id) throws SQLException {
    ReferenceProposal proposal =
        find(connection, id, " FOR UPDATE")
            .orElseThrow(() -> new IllegalArgumentException("There is no proposal " + id + "."));
    if (!proposal.waits()) {
      throw new IllegalArgumentException(
          "The proposal " + id + " is " + proposal.status() + " already.");
    }
    return proposal;
  }

  private static ReferenceProposal read(ResultSet row, List<ProposedChange> changes)
      throws SQLException {
    return new ReferenceProposal(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        LearnStore.texts(row, 5),
        row.getInt(6),
        row.getString(7),
        LearnStore.instant(row, 8),
        changes);
  }

  private static ProposedChange change(ResultSet row) throws SQLException {
    return new ProposedChange(
        Kind.of(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        parts(row.getString(6)),
        parts(row.getString(7)));
  }

  private static String json(Map<String, Long> parts) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(parts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Numbers by name are always JSON", e);
    }
  }

  private static Map<String, Long> parts(String json) throws SQLException {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
    } catch (JsonProcessingException e) {
      throw new SQLException("titan.reference_changes holds JSON of another form", e);
    }
  }
}
