package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresShownBillsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 19);
  private static final Instant OBSERVED = Instant.parse("2026-03-20T02:00:00Z");
  private static final OutletKey LAWN = Samples.OUTLET.key();

  private final TestStore database = TestStore.create("shown");
  private final ShownBills shown = PostgresShownBills.open(database.dataSource());

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void remembersBillsOfAnOutletAsTheyWereShownLast() throws SQLException {
    ShownBills shown = PostgresShownBills.open(TestStore.create("shown").dataSource());
    Bill first = bill(DAY, 1, "100");
    Bill second = bill(DAY, 2, "200");
    Bill changed = bill(DAY, 2, "150");
    Bill old = bill(DAY.minusDays(1), 1, "50");
    shown.add(LAWN, List.of(first, second, old));
    shown.add(LAWN, List.of(changed));

    assertThat(shown.all(LAWN)).containsExactly(old, first, changed);
    assertThat(shown.all(new OutletKey("brew-house", "terrace"))).isEmpty();
    assertThat(shown.find(LAWN, List.of(second.billId(), "nothing"))).containsExactly(changed);

    shown.forget(LAWN, List.of(first.billId()), DAY);
    assertThat(shown.all(LAWN)).containsExactly(changed);
  }

  @Test
  void saysWhenTheStoreIsAway() throws SQLException {
    database.execute("DROP TABLE titan.shown_bills");
    TitanException failure = catchThrowableOfType(TitanException.class, () -> shown.all(LAWN));
    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(failure).hasMessageContaining("brew-house/lawn");
  }

  private static Bill bill(LocalDate day, int number, String total) {
    return new OrderMapper(Samples.OUTLET)
        .map(PageParser.parseRecord(Samples.order(day, number, total)), OBSERVED);
  }
}
