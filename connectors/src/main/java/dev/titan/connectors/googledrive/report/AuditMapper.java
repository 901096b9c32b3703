package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.AuditText.Change;
import dev.titan.connectors.googledrive.report.AuditText.WordChange;
import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.StableId;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Order modification and after print modification: each row is an entry of the till's audit trail,
 * with its free text read. An entry that both reports hold is one.
 *
 * <p>What was changed after print was printed before. When is not told, and a rule that asks what
 * happened after print needs a print: so the first change of each such bill gets one, one second
 * before, and the summary says so.
 */
final class AuditMapper implements RowMapper {

  private static final Duration BEFORE = Duration.ofSeconds(1);

  private final Mapping mapping;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Changed> changed = new LinkedHashMap<>();

  private record Changed(SourceRow at, BillAudit first) {}

  AuditMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    When when = When.of(row, "at", "date", mapping.around(place));
    if (!when.exact()) {
      row.notes()
          .row("Entries have a day and no time; the start of the day of trade stands for it");
    }
    String written = row.required("text");
    AuditText text = AuditText.of(written);
    String column = row.document("bill");
    if (!column.isEmpty() && !text.bill().isEmpty() && !column.equals(text.bill())) {
      throw row.wrong(
          ErrorCode.UNKNOWN_VALUE,
          "bill",
          column,
          "is not the bill that the text names, " + text.bill());
    }
    String bill = column.isEmpty() ? text.bill() : column;
    if (bill.isEmpty()) {
      throw row.missing("bill");
    }
    String id =
        StableId.of(mapping.source(), place.key().toString(), when.at().toString(), bill, written);
    if (!seen.add(id)) {
      return new RowResult.Skipped(SkipReason.REPEATED);
    }
    BillAudit entry = entry(row, place, when, bill, id, text, written);
    if (mapping.report() == Report.AFTER_PRINT_MODIFICATION) {
      changed.merge(
          place.key() + " " + when.businessDate() + " " + bill,
          new Changed(row.at(), entry),
          (one, other) ->
              other.first().occurredAt().isBefore(one.first().occurredAt()) ? other : one);
    }
    return RowResult.fact(entry);
  }

  @Override
  public void end(Ending ending) {
    for (Changed one : changed.values()) {
      mapping
          .notes()
          .row(
              "Bills were printed before they were changed, at a time that is not told; a print one"
                  + " second before the first change stands for it");
      ending.fact(one.at(), printed(one.first()));
    }
  }

  private BillAudit entry(
      Row row, Place place, When when, String bill, String id, AuditText text, String written) {
    WordChange words = text.changedWords().orElse(new WordChange("", ""));
    boolean tender = text.action() == BillAuditAction.TENDER_CHANGED;
    Change charge = text.charge();
    String staff = text.staff().isEmpty() ? row.person("staff") : text.staff();
    return new BillAudit(
        place.key().org(),
        place.key().outlet(),
        mapping.source(),
        id,
        text.action(),
        when.at(),
        when.businessDate(),
        place.calendar().zone().getId(),
        "",
        bill,
        "",
        text.action() == BillAuditAction.TABLE_MOVED ? words.before() : "",
        staff,
        "",
        text.reason(),
        before(text.total()),
        after(text.total()),
        before(text.discount()),
        after(text.discount()),
        tender ? words.before() : "",
        tender ? words.after() : "",
        charge == null ? text.amount() : Long.valueOf(charge.after()),
        charge == null ? null : Long.valueOf(charge.before()),
        "",
        text.item(),
        text.quantityMilli(),
        "",
        tender ? "" : words.before(),
        tender ? "" : words.after(),
        "",
        "",
        written);
  }

  private BillAudit printed(BillAudit change) {
    return new BillAudit(
        change.org(),
        change.outlet(),
        change.source(),
        StableId.of(
            mapping.source(),
            change.key().toString(),
            "printed",
            change.businessDate().toString(),
            change.billNumber()),
        BillAuditAction.PRINTED,
        change.occurredAt().minus(BEFORE),
        change.businessDate(),
        change.zone(),
        "",
        change.billNumber(),
        "",
        "",
        "",
        "",
        "",
        null,
        change.totalBeforePaise(),
        null,
        change.discountBeforePaise(),
        "",
        "",
        null,
        null,
        "",
        "",
        0,
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private static Long before(Change change) {
    return change == null ? null : Long.valueOf(change.before());
  }

  private static Long after(Change change) {
    return change == null ? null : Long.valueOf(change.after());
  }
}
