package dev.titan.connectors.googledrive.intake;

import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What files have said and was published of it, in {@code titan.ingested_rows}. A fact is noted
 * before it is published and acknowledged afterwards, so that one that may be on its topic is never
 * forgotten. Thread-safe.
 */
final class PublishedRows {

  /** A row that says the same and is acknowledged stays so; it is said by the new file from now. */
  private static final String NOTE =
      """
      INSERT INTO titan.ingested_rows AS old
        (org_id, outlet_id, source, fact_id, document, business_date, occurred_at, lineage, file_id,
         observed_at, content_hash, fact, acknowledged)
      SELECT ?, ?, ?, one.fact_id, one.document, one.business_date::date,
             one.occurred_at::timestamptz, ?, ?, ?, one.content_hash, one.fact, false
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        AS one (fact_id, document, business_date, occurred_at, content_hash, fact)
      ON CONFLICT (org_id, outlet_id, source, fact_id) DO UPDATE SET
        document = excluded.document, business_date = excluded.business_date,
        occurred_at = excluded.occurred_at, lineage = excluded.lineage,
        file_id = excluded.file_id, observed_at = excluded.observed_at,
        content_hash = excluded.content_hash, fact = excluded.fact,
        acknowledged = old.acknowledged AND old.content_hash = excluded.content_hash
      RETURNING fact_id, acknowledged
      """;

  private static final String ACKNOWLEDGE =
      """
      UPDATE titan.ingested_rows SET acknowledged = true
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND fact_id = ANY (?)
      """;

  private static final String OF_OTHERS =
      """
      SELECT fact FROM titan.ingested_rows
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND fact IS NOT NULL AND file_id <> ?
      """;

  private static final String IN_WINDOW =
      OF_OTHERS + " AND occurred_at >= ? AND occurred_at < ? ORDER BY fact_id LIMIT ?";

  private static final String ON_DOCUMENTS =
      OF_OTHERS
          + " AND document = ANY (?) AND business_date BETWEEN ? AND ? ORDER BY fact_id LIMIT ?";

  private static final String OF_LINEAGE =
      OF_OTHERS + " AND lineage = ? AND business_date BETWEEN ? AND ? ORDER BY fact_id LIMIT ?";

  private static final String FORGET =
      """
      DELETE FROM titan.ingested_rows
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND fact_id = ANY (?)
      """;

  private static final String FORGET_OLD =
      "DELETE FROM titan.ingested_rows WHERE org_id = ? AND observed_at < ?";

  private static final String LAST =
      """
      SELECT fact FROM titan.ingested_rows
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND fact_id = ANY (?)
      """;

  private static final String COUNT =
      """
      SELECT count(*) FROM titan.ingested_rows
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND business_date = ?
      """;

  private final Sql sql;

  PublishedRows(Sql sql) {
    this.sql = sql;
  }

  /** Notes what a file says of one feed of an outlet; answers the ids that must be published. */
  Set<String> note(
      OutletKey outlet, String source, FileLog.Begun file, Collection<IngestedFact> facts) {
    List<String> ids = new ArrayList<>();
    List<String> documents = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    List<String> times = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (IngestedFact fact : facts) {
      ids.add(fact.id());
      documents.add(fact.document());
      dates.add(fact.businessDate().toString());
      times.add(fact.occurredAt().toString());
      hashes.add(fact.contentHash());
      kept.add(fact.kept().orElse(null));
    }
    Set<String> open = new HashSet<>();
    sql
        .query(
            NOTE,
            row -> row.getBoolean(2) ? "" : row.getString(1),
            outlet.org(),
            outlet.outlet(),
            source,
            file.lineage(),
            file.fileId(),
            file.observedAt(),
            ids,
            documents,
            dates,
            times,
            hashes,
            kept)
        .stream()
        .filter(id -> !id.isEmpty())
        .forEach(open::add);
    return open;
  }

  /** Notes that the broker has acknowledged what was noted. */
  void acknowledge(OutletKey outlet, String source, Collection<String> ids) {
    if (!ids.isEmpty()) {
      sql.update(ACKNOWLEDGE, outlet.org(), outlet.outlet(), source, ids);
    }
  }

  /**
   * Some of what other files said of a time, and the given one does not; none when there is none.
   */
  List<Fact> others(
      OutletKey outlet,
      String source,
      FileLog.Begun file,
      Instant from,
      Instant through,
      int most) {
    return sql.query(
        IN_WINDOW,
        PublishedRows::fact,
        outlet.org(),
        outlet.outlet(),
        source,
        file.fileId(),
        from,
        through,
        most);
  }

  /** Likewise of documents about some days. */
  List<Fact> othersOn(
      OutletKey outlet,
      String source,
      FileLog.Begun file,
      Collection<String> documents,
      LocalDate from,
      LocalDate through,
      int most) {
    return documents.isEmpty()
        ? List.of()
        : sql.query(
            ON_DOCUMENTS,
            PublishedRows::fact,
            outlet.org(),
            outlet.outlet(),
            source,
            file.fileId(),
            documents,
            from,
            through,
            most);
  }

  /** Likewise of earlier files of the same name about some days. */
  List<Fact> othersOfLineage(
      OutletKey outlet,
      String source,
      FileLog.Begun file,
      LocalDate from,
      LocalDate through,
      int most) {
    return sql.query(
        OF_LINEAGE,
        PublishedRows::fact,
        outlet.org(),
        outlet.outlet(),
        source,
        file.fileId(),
        file.lineage(),
        from,
        through,
        most);
  }

  /** Facts as they were noted last. */
  List<Fact> last(OutletKey outlet, String source, Collection<String> ids) {
    return sql.query(LAST, PublishedRows::fact, outlet.org(), outlet.outlet(), source, ids);
  }

  /** How many facts of a day of trade are known. */
  int count(OutletKey outlet, String source, LocalDate day) {
    return sql.query(COUNT, row -> row.getInt(1), outlet.org(), outlet.outlet(), source, day)
        .get(0);
  }

  /** Forgets what has been withdrawn. */
  void forget(OutletKey outlet, String source, Collection<String> ids) {
    sql.update(FORGET, outlet.org(), outlet.outlet(), source, ids);
  }

  /** Forgets what no file has said since. */
  void forgetBefore(String org, Instant before) {
    sql.update(FORGET_OLD, org, before);
  }

  private static Fact fact(ResultSet row) throws SQLException {
    return EventJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8), Fact.class);
  }
}
