package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What reports say of bills, part by part, in {@code titan.ingested_bill_parts}. A part that comes,
 * changes or goes makes its bill pending until it has been told anew. Thread-safe.
 */
final class BillDesk {

  private static final String NOTE =
      """
      INSERT INTO titan.ingested_bill_parts AS old
        (org_id, outlet_id, bill_id, part, business_date, created_at, lineage, file_id, observed_at,
         partial, pending)
      SELECT ?, ?, one.bill_id, one.part, one.business_date::date, one.created_at::timestamptz,
             ?, ?, ?, one.partial, true
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
        AS one (bill_id, part, business_date, created_at, partial)
      ON CONFLICT (org_id, outlet_id, bill_id, part) DO UPDATE SET
        business_date = excluded.business_date, created_at = excluded.created_at,
        lineage = excluded.lineage, file_id = excluded.file_id, observed_at = excluded.observed_at,
        partial = excluded.partial, gone = false, pending = true
      """;

  private static final String GONE =
      """
      UPDATE titan.ingested_bill_parts SET gone = true, pending = true, observed_at = ?
      WHERE org_id = ? AND outlet_id = ? AND part = ? AND NOT gone AND file_id <> ?
      """;

  private static final String GONE_IN_WINDOW = GONE + " AND created_at >= ? AND created_at < ?";

  private static final String GONE_OF_LINEAGE =
      GONE + " AND lineage = ? AND business_date BETWEEN ? AND ?";

  private static final String PENDING =
      """
      SELECT bill_id, part, partial, gone, observed_at FROM titan.ingested_bill_parts
      WHERE org_id = ? AND outlet_id = ? AND bill_id IN (
        SELECT DISTINCT bill_id FROM titan.ingested_bill_parts
        WHERE org_id = ? AND outlet_id = ? AND pending ORDER BY bill_id LIMIT ?)
      ORDER BY bill_id, part
      """;

  private static final String FORGET =
      """
      DELETE FROM titan.ingested_bill_parts
      WHERE org_id = ? AND outlet_id = ? AND bill_id = ANY (?) AND gone
      """;

  private static final String TOLD =
      """
      UPDATE titan.ingested_bill_parts SET pending = false
      WHERE org_id = ? AND outlet_id = ? AND bill_id = ANY (?) AND pending
      """;

  private static final String WITHOUT_LINES =
      """
      SELECT count(*) FROM titan.ingested_bill_parts head
      WHERE org_id = ? AND outlet_id = ? AND part = 'MASTER'
        AND created_at >= ? AND created_at < ?
        AND partial::jsonb ->> 'status' <> 'CANCELLED'
        AND NOT EXISTS (SELECT FROM titan.ingested_bill_parts lines
          WHERE lines.org_id = head.org_id AND lines.outlet_id = head.outlet_id
            AND lines.bill_id = head.bill_id AND lines.part = 'LINES')
      """;

  private static final String FORGET_OLD =
      "DELETE FROM titan.ingested_bill_parts WHERE org_id = ? AND observed_at < ? AND NOT pending";

  private final Sql sql;

  BillDesk(Sql sql) {
    this.sql = sql;
  }

  /**
   * A bill that is to be told.
   *
   * @param billId its identity
   * @param master its head, where a report has it
   * @param lines its lines, where a report has them
   * @param observedAt when the newest thing about it was seen, that a part is gone too
   */
  record Pending(
      String billId, Optional<BillPart> master, Optional<BillPart> lines, Instant observedAt) {}

  /** Notes what a file says. */
  void note(OutletKey outlet, FileLog.Begun file, Collection<BillPart> parts) {
    List<String> ids = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    List<String> times = new ArrayList<>();
    List<String> partials = new ArrayList<>();
    for (BillPart part : parts) {
      ids.add(part.billId());
      kinds.add(part.kind().name());
      dates.add(part.partial().businessDate().toString());
      times.add(part.partial().createdAt().toString());
      partials.add(new String(EventJson.write(part.partial()), StandardCharsets.UTF_8));
    }
    sql.update(
        NOTE,
        outlet.org(),
        outlet.outlet(),
        file.lineage(),
        file.fileId(),
        file.observedAt(),
        ids,
        kinds,
        dates,
        times,
        partials);
  }

  /** Notes that parts of other files in a window are gone, since the file does not have them. */
  int gone(
      OutletKey outlet, BillPart.Kind kind, FileLog.Begun file, Instant from, Instant through) {
    return sql.update(
        GONE_IN_WINDOW,
        file.observedAt(),
        outlet.org(),
        outlet.outlet(),
        kind.name(),
        file.fileId(),
        from,
        through);
  }

  /** Likewise of earlier files of the same name about some days. */
  int goneOfLineage(
      OutletKey outlet, BillPart.Kind kind, FileLog.Begun file, LocalDate from, LocalDate through) {
    return sql.update(
        GONE_OF_LINEAGE,
        file.observedAt(),
        outlet.org(),
        outlet.outlet(),
        kind.name(),
        file.fileId(),
        file.lineage(),
        from,
        through);
  }

  /** Some bills that are to be told; none when there is none. */
  List<Pending> pending(OutletKey outlet, int most) {
    record Part(String billId, BillPart.Kind kind, Bill partial, boolean gone, Instant at) {}
    Map<String, Pending> bills = new LinkedHashMap<>();
    sql.query(
            PENDING,
            row ->
                new Part(
                    row.getString(1),
                    BillPart.Kind.valueOf(row.getString(2)),
                    EventJson.read(row.getString(3).getBytes(StandardCharsets.UTF_8), Bill.class),
                    row.getBoolean(4),
                    Sql.instant(row, 5)),
            outlet.org(),
            outlet.outlet(),
            outlet.org(),
            outlet.outlet(),
            most)
        .forEach(
            part -> {
              Pending one =
                  bills.getOrDefault(
                      part.billId(),
                      new Pending(
                          part.billId(), Optional.empty(), Optional.empty(), Instant.EPOCH));
              Optional<BillPart> there =
                  part.gone()
                      ? Optional.empty()
                      : Optional.of(
                          new BillPart(
                              outlet.org(),
                              outlet.outlet(),
                              part.billId(),
                              part.kind(),
                              part.partial()));
              boolean master = part.kind() == BillPart.Kind.MASTER;
              bills.put(
                  part.billId(),
                  new Pending(
                      part.billId(),
                      master ? there : one.master(),
                      master ? one.lines() : there,
                      part.at().isAfter(one.observedAt()) ? part.at() : one.observedAt()));
            });
    return List.copyOf(bills.values());
  }

  /** Notes that bills have been told as their parts are. */
  void told(OutletKey outlet, Collection<String> billIds) {
    sql.update(FORGET, outlet.org(), outlet.outlet(), billIds);
    sql.update(TOLD, outlet.org(), outlet.outlet(), billIds);
  }

  /** How many heads of a window wait for their lines; a cancelled bill needs none. */
  long withoutLines(OutletKey outlet, Instant from, Instant through) {
    return sql.query(
            WITHOUT_LINES, row -> row.getLong(1), outlet.org(), outlet.outlet(), from, through)
        .get(0);
  }

  /** Forgets what no file has said since. */
  void forgetBefore(String org, Instant before) {
    sql.update(FORGET_OLD, org, before);
  }
}
