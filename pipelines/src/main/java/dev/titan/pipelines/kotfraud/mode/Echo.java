package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.KotEvent;
import dev.titan.pipelines.reference.Menu;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Names of kinds of things that happen again elsewhere in the house when a mistake is put right:
 * the same dish fired again, the same bill made again; and where a guest was. They begin with the
 * business date, or the last one that they hold for.
 */
public final class Echo {

  /** More sightings of a guest than this in a fortnight tell nothing new. */
  public static final int MOST_SIGHTINGS = 500;

  private static final int FORTNIGHT = 14;
  private static final String BETWEEN = "\t";

  private Echo() {}

  /**
   * A guest on a bill.
   *
   * @param day epoch day as text
   * @param coupon without case and surplus space, empty when none
   * @param bill identity of the bill
   */
  public record Sighting(String day, String coupon, String bill) {

    static Sighting parse(String text) {
      String[] parts = text.split(BETWEEN, 3);
      return new Sighting(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
      return String.join(BETWEEN, day, coupon, bill);
    }
  }

  /** What an entry that names a guest says of where that guest was. */
  public static Sighting sighting(BillAudit audit) {
    String bill = audit.billId().isEmpty() ? audit.billNumber() : audit.billId();
    return new Sighting(
        Long.toString(audit.businessDate().toEpochDay()),
        Menu.normal(audit.coupon()),
        bill.isEmpty() ? audit.orderId() : bill);
  }

  /** A guest in the fortnight of a day. */
  public static String guest(BillAudit audit) {
    return guest(audit.customer(), Math.floorDiv(audit.businessDate().toEpochDay(), FORTNIGHT));
  }

  /**
   * A guest in every fortnight that has a day less than {@code days} from a day in it; first in the
   * fortnight of the day itself.
   */
  static List<String> guest(String customer, LocalDate day, int days) {
    long own = Math.floorDiv(day.toEpochDay(), FORTNIGHT);
    long first = Math.floorDiv(day.toEpochDay() - days + 1, FORTNIGHT);
    long last = Math.floorDiv(day.toEpochDay() + days - 1, FORTNIGHT);
    return LongStream.concat(
            LongStream.of(own),
            LongStream.rangeClosed(first, last).filter(fortnight -> fortnight != own))
        .mapToObj(fortnight -> guest(customer, fortnight))
        .toList();
  }

  private static String guest(String customer, long fortnight) {
    return (fortnight + 1) * FORTNIGHT - 1 + "/guest/" + customer;
  }

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
