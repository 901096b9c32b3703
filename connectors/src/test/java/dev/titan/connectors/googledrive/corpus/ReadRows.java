package dev.titan.connectors.googledrive.corpus;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.report.SkipReason;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.report.TableFound;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader says, row by row in the form of {@link Tuples}. */
final class ReadRows implements ReportSink {
  private final boolean tickets;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> bad = new ArrayList<>();
  private KotEvent fired;

  /**
   * Keeps rows.
   *
   * @param tickets whether events of the kitchen come from a ticket's lines, two of them in a row
   */
  ReadRows(boolean tickets) {
    this.tickets = tickets;
  }

  List<List<String>> rows() {
    return rows;
  }

  /** The rows that could not be read. */
  List<Integer> bad() {
    return bad;
  }

  @Override
  public void table(TableFound found) {}

  @Override
  public void fact(SourceRow at, Topic topic, Fact fact) {
    if (fact instanceof Expense expense) {
      rows.add(Tuples.read(expense));
    } else if (fact instanceof InventoryMovement movement) {
      rows.add(
          movement.kind() == MovementKind.STOCK_COUNT
              ? Tuples.readCount(movement)
              : Tuples.read(movement));
    } else if (fact instanceof BillAudit audit && audit.action() != BillAuditAction.PRINTED) {
      rows.add(Tuples.read(audit));
    } else if (fact instanceof KotEvent event) {
      kot(event);
    }
  }

  private void kot(KotEvent event) {
    if (!tickets) {
      rows.add(Tuples.readChange(event));
    } else if (event.action() == KotAction.PREPARED) {
      rows.set(rows.size() - 1, Tuples.read(fired, event));
    } else {
      fired = event;
      rows.add(Tuples.read(event, null));
    }
  }

  @Override
  public void part(SourceRow at, BillPart part) {
    if (part.kind() == BillPart.Kind.MASTER) {
      rows.add(Tuples.readMaster(part));
    } else {
      Tuples.readLines(part).forEach(rows::add);
    }
  }

  @Override
  public void reference(SourceRow at, ReferenceRow row) {
    if (row instanceof ReferenceRow.MenuCost cost) {
      rows.add(Tuples.read(cost));
    } else if (row instanceof ReferenceRow.RecipeLine line) {
      rows.add(Tuples.read(line));
    } else if (row instanceof ReferenceRow.ProductionLine line) {
      rows.add(Tuples.read(line));
    }
  }

  @Override
  public void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {
    bad.add(at.row());
  }

  @Override
  public void skipped(SourceRow at, SkipReason why) {}
}
