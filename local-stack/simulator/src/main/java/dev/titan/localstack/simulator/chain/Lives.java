package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.billing.BillArithmetic;
import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.billing.TaxRegime;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.OrderVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What happens to a bill after it was made: mostly nothing, at times a change or a cancellation.
 */
final class Lives {
  private static final List<String> REASONS =
      List.of("Customer left", "Wrong order punched", "Item not available", "Test bill", "Late");

  private final TaxRegime taxes;
  private final LateChanges rates;

  Lives(TaxRegime taxes, LateChanges rates) {
    this.taxes = taxes;
    this.rates = rates;
  }

  /** The versions of an order that is made at an instant. */
  List<OrderVersion> live(OrderDraft draft, Instant created, SplittableRandom random) {
    int drawn = random.nextInt(1000);
    List<OrderVersion> versions = new ArrayList<>(2);
    versions.add(new OrderVersion(created, BillArithmetic.settle(draft, taxes)));
    if (draft.status() != OrderStatus.SUCCESS || drawn >= rates.changed() + rates.cancelled()) {
      return versions;
    }
    Instant at = created.plusSeconds(delaySeconds(random));
    if (drawn < rates.cancelled()) {
      add(versions, at, draft.cancelled(reason(random)));
      return versions;
    }
    OrderDraft changed = change(draft, random);
    add(versions, at, changed);
    int then = random.nextInt(100);
    Instant later = at.plusSeconds(60 + random.nextInt(3600));
    if (then < 10) {
      add(versions, later, changed.cancelled(reason(random)));
    } else if (then < 25) {
      add(versions, later, change(changed, random));
    }
    return versions;
  }

  private void add(List<OrderVersion> versions, Instant from, OrderDraft draft) {
    OrderSnapshot content = BillArithmetic.settle(draft, taxes);
    if (!content.equals(versions.get(versions.size() - 1).content())) {
      versions.add(new OrderVersion(from, content));
    }
  }

  private static OrderDraft change(OrderDraft draft, SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 40 && draft.lines().size() > 1) {
      List<DraftLine> fewer = new ArrayList<>(draft.lines());
      fewer.remove(random.nextInt(fewer.size()));
      return draft.withLines(fewer);
    }
    if (drawn < 70) {
      List<DiscountRule> more = new ArrayList<>(draft.discounts());
      more.add(DiscountRule.percent("Manager Discount", 5 + 5 * random.nextInt(4)));
      return draft.withDiscounts(more);
    }
    if (draft.payment().equals(PaymentChoice.CASH)) {
      return draft.paidBy(PaymentChoice.UPI);
    }
    return draft.paidBy(random.nextInt(3) == 0 ? PaymentChoice.CARD : PaymentChoice.CASH);
  }

  // Half within half an hour, most of the rest before the day is over, some only a day later.
  private static long delaySeconds(SplittableRandom random) {
    int drawn = random.nextInt(100);
    if (drawn < 50) {
      return 120L + random.nextInt(1_680);
    }
    if (drawn < 80) {
      return 1_800L + random.nextInt(19_800);
    }
    return 21_600L + random.nextInt(64_800);
  }

  private static String reason(SplittableRandom random) {
    return REASONS.get(random.nextInt(REASONS.size()));
  }
}
