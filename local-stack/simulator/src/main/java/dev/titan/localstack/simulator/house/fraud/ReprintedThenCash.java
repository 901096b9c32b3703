package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One bill is shown to several guests, and paid in cash once. */
final class ReprintedThenCash {
  private static final long OPEN_SECONDS = 1320;

  private ReprintedThenCash() {}

  static boolean cheat(Act act) {
    long apart = act.choose(300L, 400L, act.between(200, 400));
    String reason = act.choose("", "Guest asked for a copy", act.any(List.of("", "Lost copy")));
    return printed(act, act.choose(4, 2, 3), apart, reason);
  }

  /** The paper is stuck, and stuck again. */
  static boolean jam(Act act) {
    return printed(act, 3, 40, "Printer jam");
  }

  /** A company's guest wants a copy with the tax number. */
  static boolean taxCopy(Act act) {
    return printed(act, 2, 90, "Tax copy");
  }

  private static boolean printed(Act act, int again, long apart, String reason) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && act.inOneShift(visit, 0)
                    && act.isFree(Visits.biller(visit)));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    long stay = scene.settled().getEpochSecond() - scene.opened().getEpochSecond();
    scene.times(stay, OPEN_SECONDS);
    scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
    scene.serve();
    scene.print();
    for (int i = 1; i <= again; i++) {
      Instant at = scene.printed().plusSeconds(apart * i);
      scene.audit(AuditAction.REPRINTED, at, scene.biller(), "", reason);
    }
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), scene.bill().totals().total(), scene.settled());
  }
}
