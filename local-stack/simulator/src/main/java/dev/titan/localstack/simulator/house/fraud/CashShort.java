package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.cash.CashAction;
import dev.titan.localstack.simulator.house.cash.CashDay;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.cash.CashNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Money is taken out of the drawer. */
final class CashShort {
  private static final long RUPEE = 100;

  private CashShort() {}

  static boolean cheat(Act act) {
    long rupees = act.between(act.choose(700, 115, 150), act.choose(1500, 180, 450));
    return counted(act, CashAction.COUNTED, rupees * RUPEE, "");
  }

  /** Tips that guests left on cards are handed out. */
  static boolean tipOut(Act act) {
    return counted(act, CashAction.TIP_OUT, act.between(300, 600) * RUPEE, "Tips of the week");
  }

  /** Notes are brought to the bank. */
  static boolean bankDrop(Act act) {
    return counted(act, CashAction.BANK_DROP, act.between(800, 1500) * RUPEE, "Bank");
  }

  private static boolean counted(Act act, CashAction action, long paise, String reason) {
    // Who keeps the drawer, and when it is counted, does not depend on what is in it.
    List<CashEvent> counts =
        CashDay.of(act.stage().day).stream()
            .filter(event -> event.action() == CashAction.COUNTED)
            .filter(event -> act.isFree(event.staff()))
            .toList();
    Optional<CashEvent> count = counts.isEmpty() ? Optional.empty() : Optional.of(act.any(counts));
    if (count.isEmpty()) {
      return false;
    }
    Instant at = count.get().occurredAt().minusSeconds(act.between(2 * 3600, 3 * 3600));
    act.stage().notes.add(new CashNote(action, at, paise, reason));
    return act.tell(count.get().staff(), paise, count.get().occurredAt());
  }
}
