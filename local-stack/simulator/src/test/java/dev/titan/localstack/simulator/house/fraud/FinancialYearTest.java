package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tills that count their bills through the financial year, and what becomes of it in April. */
class FinancialYearTest {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final LocalDate FIRST = LAST.plusDays(1);
  private static final FraudOptions ALWAYS =
      FraudOptions.usual(7, LAST.minusDays(7)).of(Map.of()).withTraps(1000);

  @Test
  void numbersBeginAnewAtMidnightAndGoOnWithTheBusinessDay() {
    int night = 0;
    for (HouseOutlet outlet : House.of(Chain.of(42), ALWAYS).outlets()) {
      List<SimulatedOrder> march = outlet.source().day(LAST);
      List<SimulatedOrder> april = outlet.source().day(FIRST);
      List<Integer> old =
          march.stream()
              .filter(
                  order -> order.versions().get(0).content().createdOn().toLocalDate().equals(LAST))
              .map(SimulatedOrder::orderId)
              .toList();
      int anew = march.size() - old.size();

      assertThat(old).isEqualTo(numbers(41_001, old.size()));
      assertThat(march.subList(0, anew))
          .extracting(SimulatedOrder::orderId)
          .isEqualTo(numbers(1, anew));
      assertThat(april)
          .extracting(SimulatedOrder::orderId)
          .isEqualTo(numbers(anew + 1, april.size()));
      assertThat(march).extracting(SimulatedOrder::refId).isSorted();
      night += anew;
    }

    assertThat(night).as("some houses are open after midnight").isPositive();
  }

  @Test
  void eachTillHasOneRowOfTruthOnTheDayOnWhichItBeginsAnew() {
    for (HouseOutlet outlet : House.of(Chain.of(42), ALWAYS).outlets()) {
      List<TruthRow> rows =
          LAST.minusDays(7)
              .datesUntil(FIRST.plusDays(7))
              .flatMap(day -> outlet.truth(day).stream())
              .filter(row -> row.name().equals(Series.FINANCIAL_YEAR))
              .toList();

      assertThat(rows).hasSize(1);
      assertThat(rows.get(0).trap()).isTrue();
      List<SimulatedOrder> day = outlet.source().day(rows.get(0).businessDate());
      assertThat(day.get(0).orderId()).isEqualTo(1);
      assertThat(day)
          .extracting(order -> "bill " + order.orderId())
          .doesNotContain(rows.get(0).subject());
    }
  }

  @Test
  void aTillWhoseYearEndsBeforeAnythingIsStagedCountsByTheDay() {
    FraudOptions later = FraudOptions.usual(7, FIRST).of(Map.of()).withTraps(1000);
    for (HouseOutlet outlet : House.of(Chain.of(42), later).outlets()) {
      assertThat(outlet.truth(FIRST)).noneMatch(row -> row.name().equals(Series.FINANCIAL_YEAR));
    }
  }

  private static List<Integer> numbers(int first, int count) {
    return IntStream.range(first, first + count).boxed().toList();
  }
}
