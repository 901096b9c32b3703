package dev.titan.localstack.simulator.chain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Who is on shift at an outlet on one day: a morning and an evening shift of four. */
final class Staff {
  private static final LocalTime SHIFT_CHANGE = LocalTime.of(15, 0);
  private static final int SHIFT_SIZE = 4;

  private final List<String> order;
  private final LocalDateTime change;

  Staff(List<String> names, LocalDate day, SplittableRandom random) {
    order = new ArrayList<>(names);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    change = day.atTime(SHIFT_CHANGE);
  }

  /** When the evening shift takes over, local time. */
  LocalDateTime change() {
    return change;
  }

  /** Who is at the till in the shift of a time. */
  List<String> billers(LocalDateTime at) {
    return order.subList(shiftStart(at), shiftStart(at) + 2);
  }

  /** Who serves in the shift of a time. */
  List<String> servers(LocalDateTime at) {
    return order.subList(shiftStart(at) + 2, shiftStart(at) + SHIFT_SIZE);
  }

  /** Someone at the till: one of the first two of the shift. */
  String biller(LocalDateTime at, SplittableRandom random) {
    return order.get(shiftStart(at) + random.nextInt(2));
  }

  /** Someone who serves: one of the other two. */
  String server(LocalDateTime at, SplittableRandom random) {
    return order.get(shiftStart(at) + 2 + random.nextInt(2));
  }

  private int shiftStart(LocalDateTime at) {
    return at.isBefore(change) ? 0 : SHIFT_SIZE;
  }
}
