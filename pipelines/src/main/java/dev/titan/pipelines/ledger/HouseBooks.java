package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.outlet.OutletOutput;
import org.apache.flink.api.common.functions.RuntimeContext;

/**
 * The facts of the house besides bills, each a row of its own. Kitchen tickets, audit entries and
 * cash never change and leave nothing in state; stock and expenses do ({@link NewestSnapshots}).
 */
final class HouseBooks {

  private final NewestSnapshots movements;
  private final NewestSnapshots expenses;

  HouseBooks(RuntimeContext context, int retentionDays) {
    movements =
        new NewestSnapshots(
            context.getMapState(LedgerState.MOVEMENTS),
            context.getState(LedgerState.MOVEMENTS_SWEPT),
            retentionDays);
    expenses =
        new NewestSnapshots(
            context.getMapState(LedgerState.EXPENSES),
            context.getState(LedgerState.EXPENSES_SWEPT),
            retentionDays);
  }

  /** Writes what a fact of the current outlet says. */
  void enter(OutletKey outlet, Fact fact, OutletOutput out) throws Exception {
    if (fact instanceof KotEvent kot) {
      out.row(HouseRows.kotLine(kot));
    } else if (fact instanceof BillAudit audit) {
      out.row(HouseRows.billAudit(audit));
    } else if (fact instanceof CashCount cash) {
      out.row(HouseRows.cashCount(cash));
    } else if (fact instanceof InventoryMovement movement) {
      movements.enter(outlet, HouseSnapshot.of(movement), out);
    } else if (fact instanceof Expense expense) {
      expenses.enter(outlet, HouseSnapshot.of(expense), out);
    } else {
      throw new IllegalArgumentException("No row is known for a " + fact.getClass());
    }
  }

  /** Lets go of what the current outlet's sources showed last long ago. */
  void letGoOfOld(OutletKey outlet) throws Exception {
    movements.letGoOfOld(outlet);
    expenses.letGoOfOld(outlet);
  }
}
