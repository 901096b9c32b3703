package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.pipelines.io.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * What a source showed of a movement or an expense at one time: what the books need of either.
 *
 * @param id identity within the outlet
 * @param businessDate day of trade it counts for
 * @param observedAt when the source was asked
 * @param hash of what it says, without when it was observed
 * @param withdrawn whether the source no longer knows it
 * @param rows how it looks as a row
 */
record HouseSnapshot(
    String id,
    LocalDate businessDate,
    Instant observedAt,
    long hash,
    boolean withdrawn,
    Rows rows) {

  /** The row under a business date, which is not the snapshot's own when it is taken back. */
  interface Rows {
    TableRow row(LocalDate businessDate, long version, boolean deleted);
  }

  static HouseSnapshot of(InventoryMovement movement) {
    return new HouseSnapshot(
        movement.movementId(),
        movement.businessDate(),
        movement.observedAt(),
        MurmurHash3.hash128x64(EventJson.writeContent(movement))[0],
        movement.withdrawn(),
        (date, version, deleted) -> HouseRows.movement(movement, date, version, deleted));
  }

  static HouseSnapshot of(Expense expense) {
    return new HouseSnapshot(
        expense.expenseId(),
        expense.businessDate(),
        expense.observedAt(),
        MurmurHash3.hash128x64(EventJson.writeContent(expense))[0],
        expense.withdrawn(),
        (date, version, deleted) -> HouseRows.expense(expense, date, version, deleted));
  }

  /** The snapshot as it stands, or taken back when its source has withdrawn it. */
  TableRow row(long version) {
    return rows.row(businessDate, version, withdrawn);
  }

  /** Takes back the row under the business date that an earlier snapshot had. */
  TableRow deletedUnder(LocalDate earlierDate, long version) {
    return rows.row(earlierDate, version, true);
  }
}
