package dev.titan.localstack.simulator.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.Customer;
import dev.titan.localstack.simulator.world.Handling;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.Payment;
import dev.titan.localstack.simulator.world.TaxAmount;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BillArithmeticTest {

  @Test
  void addsUpABillAsPetpoojaDoes() {
    OrderDraft draft =
        draft(
            List.of(line(31_000, "1"), line(39_500, "2")),
            List.of(DiscountRule.percent("Happy Hours", 10)),
            new OrderDraft.Charges(3_000, 1_000, 500, 200, 5_000),
            PaymentChoice.CASH);

    OrderSnapshot bill = BillArithmetic.settle(draft, TaxRegime.INDIA);

    assertThat(bill.totals().core()).isEqualTo(110_000);
    assertThat(bill.totals().discount()).isEqualTo(11_000);
    assertThat(bill.taxes()).extracting(TaxAmount::amount).containsExactly(2_475L, 2_475L);
    assertThat(bill.totals().service()).isEqualTo(4_950);
    // 1100 - 110 + 49.50 + 30 + 10 + 49.50 - 2 = 1127
    assertThat(bill.totals().total()).isEqualTo(112_700);
    assertThat(bill.totals().roundOff()).isZero();
    assertThat(bill.lines()).extracting(OrderLine::discount).containsExactly(3_100L, 7_900L);
    assertThat(bill.lines()).extracting(OrderLine::totalTax).containsExactly(1_396L, 3_554L);
  }

  @Test
  void neverTakesOffMoreThanTheGoodsAreWorth() {
    OrderDraft draft =
        draft(
            List.of(line(4_000, "1")),
            List.of(DiscountRule.percent("Half", 50), DiscountRule.rupees("Coupon", 50)),
            OrderDraft.Charges.NONE,
            PaymentChoice.CASH);

    OrderSnapshot bill = BillArithmetic.settle(draft, TaxRegime.INDIA);

    assertThat(bill.totals().discount()).isEqualTo(4_000);
    assertThat(bill.discounts()).extracting(d -> d.amount()).containsExactly(2_000L, 2_000L);
    assertThat(bill.totals().total()).isZero();
  }

  @Test
  void paysAPartInWholeTensAndTheRestOtherwise() {
    OrderDraft draft =
        draft(
            List.of(line(98_700, "1")),
            List.of(),
            OrderDraft.Charges.NONE,
            new PaymentChoice("Card", "", 50));

    OrderSnapshot bill = BillArithmetic.settle(draft, TaxRegime.NONE);

    assertThat(bill.settlement().paymentType()).isEqualTo("Part Payment");
    assertThat(bill.settlement().parts())
        .containsExactly(new Payment("Cash", "", 49_000), new Payment("Card", "", 49_700));
  }

  @Property(tries = 300, seed = "20261120")
  void sharesAddUpForEveryBill(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 500_000) Long> prices,
      @ForAll @IntRange(min = 0, max = 100) int percent,
      @ForAll @IntRange(min = 1, max = 5_000) int thousandths) {
    List<DraftLine> lines =
        prices.stream()
            .map(price -> line(price, BigDecimal.valueOf(thousandths, 3).toPlainString()))
            .toList();
    for (TaxRegime regime :
        List.of(TaxRegime.INDIA, TaxRegime.SINGAPORE, TaxRegime.EMIRATES, TaxRegime.NONE)) {
      OrderSnapshot bill =
          BillArithmetic.settle(
              draft(
                  lines,
                  List.of(DiscountRule.percent("x", percent)),
                  new OrderDraft.Charges(0, 700, 1_000, 100, 0),
                  new PaymentChoice("Other", "UPI", 40)),
              regime);

      BillChecks.check(bill);
      assertThat(bill.totals().total() % regime.rounding()).isZero();
      assertThat(Math.abs(bill.totals().roundOff())).isLessThanOrEqualTo(regime.rounding() / 2);
    }
  }

  private static DraftLine line(long price, String quantity) {
    return new DraftLine(
        "1", "A", "Food", "Thing", price, new BigDecimal(quantity), List.of(), "", List.of());
  }

  private static OrderDraft draft(
      List<DraftLine> lines,
      List<DiscountRule> discounts,
      OrderDraft.Charges charges,
      PaymentChoice payment) {
    return new OrderDraft(
        OrderStatus.SUCCESS,
        LocalDateTime.of(2026, 3, 15, 10, 40, 32),
        new Channel(Channel.DINE_IN, "Lawn", "POS", "", "201", 3),
        payment,
        new Handling("", "", "", "", ""),
        Customer.UNKNOWN,
        lines,
        discounts,
        charges);
  }
}
