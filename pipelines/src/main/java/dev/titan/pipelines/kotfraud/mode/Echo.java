package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.KotEvent;
import dev.titan.pipelines.reference.Menu;
import java.util.stream.Collectors;

/**
 * Names of kinds of things that happen again elsewhere in the house when a mistake is put right:
 * the same dish fired again, the same bill made again. They begin with the business date.
 */
public final class Echo {

  private Echo() {}

  /** The same quantity of the same item, fired by the same person. */
  public static String fired(KotEvent kot, long quantityMilli) {
    return String.join(
        "/",
        Long.toString(kot.businessDate().toEpochDay()),
        "fired",
        Long.toString(Math.abs(quantityMilli)),
        Menu.normal(kot.staff()),
        Menu.normal(kot.itemName()));
  }

  /** A bill of the same items. */
  public static String billed(Bill bill) {
    return bill.businessDate().toEpochDay()
        + "/billed/"
        + bill.lines().stream()
            .map(line -> line.quantityMilli() + " " + Menu.normal(line.itemName()))
            .sorted()
            .collect(Collectors.joining("/"));
  }
}
