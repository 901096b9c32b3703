package dev.titan.localstack.simulator.house.visit;

import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A change to a bill after it was made, as it was done at the till.
 *
 * @param at when; where the API showed it only after the day was over, the evening's close-out
 * @param before the bill before
 * @param after the bill after
 * @param removed which lines of the order's first version went
 */
public record LateChange(
    Instant at, OrderSnapshot before, OrderSnapshot after, List<Integer> removed) {

  /** Keeps its own copy. */
  public LateChange {
    removed = List.copyOf(removed);
  }

  private record Key(String itemId, long unitPrice, BigDecimal quantity, String notes) {
    static Key of(OrderLine line) {
      return new Key(line.itemId(), line.unitPrice(), line.quantity(), line.notes());
    }
  }

  /** The positions out of {@code present} whose lines are no longer among those left. */
  static List<Integer> missing(List<Integer> present, List<OrderLine> lines, List<OrderLine> left) {
    List<Key> still = new ArrayList<>(left.stream().map(Key::of).toList());
    List<Integer> missing = new ArrayList<>();
    for (int position : present) {
      if (!still.remove(Key.of(lines.get(position)))) {
        missing.add(position);
      }
    }
    return missing;
  }
}
