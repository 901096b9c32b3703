package dev.titan.localstack.simulator.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.world.DiscountAmount;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.Payment;
import dev.titan.localstack.simulator.world.TaxAmount;

/** What must hold for the amounts of every bill. */
public final class BillChecks {
  private BillChecks() {}

  public static void check(OrderSnapshot bill) {
    var totals = bill.totals();
    assertThat(bill.lines()).isNotEmpty();
    assertThat(bill.lines().stream().mapToLong(OrderLine::total).sum()).isEqualTo(totals.core());
    assertThat(bill.lines().stream().mapToLong(OrderLine::discount).sum())
        .isEqualTo(totals.discount());
    assertThat(bill.lines().stream().mapToLong(OrderLine::totalTax).sum()).isEqualTo(totals.tax());
    assertThat(bill.taxes().stream().mapToLong(TaxAmount::amount).sum()).isEqualTo(totals.tax());
    assertThat(bill.discounts().stream().mapToLong(DiscountAmount::amount).sum())
        .isEqualTo(totals.discount());
    assertThat(totals.discount()).isBetween(0L, totals.core());
    assertThat(totals.total())
        .isNotNegative()
        .isEqualTo(
            totals.core()
                - totals.discount()
                + totals.tax()
                + totals.delivery()
                + totals.container()
                + totals.service()
                - totals.waivedOff()
                + totals.roundOff());
    if (!bill.settlement().parts().isEmpty()) {
      assertThat(bill.settlement().parts().stream().mapToLong(Payment::amount).sum())
          .isEqualTo(totals.total());
      assertThat(bill.settlement().parts()).allMatch(part -> part.amount() > 0);
    }
    for (OrderLine line : bill.lines()) {
      assertThat(line.discount()).isBetween(0L, line.total());
      assertThat(line.totalTax()).isNotNegative();
    }
  }
}
