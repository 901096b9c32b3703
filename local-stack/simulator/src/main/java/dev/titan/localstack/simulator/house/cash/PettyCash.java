package dev.titan.localstack.simulator.house.cash;

import dev.titan.localstack.simulator.house.visit.OutletDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The small things that are paid from the drawer. */
public final class PettyCash {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("Ice", "Kitchen Supplies", "Consumables", 60, 240),
          new Kind("Auto fare", "Conveyance", "Travel", 50, 260),
          new Kind("Milk from the corner shop", "Dairy", "Raw Material", 60, 420),
          new Kind("Flowers", "Decoration", "Consumables", 80, 300),
          new Kind("Tissue rolls", "Housekeeping", "Consumables", 90, 380),
          new Kind("Printer paper", "Stationery", "Office", 70, 260),
          new Kind("Tap washer", "Repairs", "Maintenance", 40, 350));

  private PettyCash() {}

  private record Kind(String item, String ledger, String category, int least, int most) {}

  /**
   * One payment.
   *
   * @param amount paise
   */
  public record Payment(Instant at, String item, String ledger, String category, long amount) {}

  /** What was paid on the day, in the order of time. */
  public static List<Payment> of(OutletDay day) {
    SplittableRandom random = day.random("petty cash", 0);
    Instant from = day.roster().opens();
    long open = Duration.between(from, day.roster().closes()).toSeconds();
    List<Payment> payments = new ArrayList<>();
    int number = random.nextInt(4);
    for (int i = 0; i < number; i++) {
      Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      // Nobody runs an errand before the first hour is over or in the last one.
      Instant at = from.plusSeconds(3600 + random.nextLong(open - 7200));
      long rupees = (long) kind.least() + random.nextLong(kind.most() - kind.least() + 1L);
      long amount = rupees * day.outlet().priceFactorPercent() / 100 * 100;
      payments.add(new Payment(at, kind.item(), kind.ledger(), kind.category(), amount));
    }
    payments.sort(Comparator.comparing(Payment::at));
    return payments;
  }
}
