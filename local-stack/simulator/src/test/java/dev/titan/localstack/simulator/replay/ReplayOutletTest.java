package dev.titan.localstack.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.billing.BillChecks;
import dev.titan.localstack.simulator.world.BusinessDays;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayOutletTest {
  @TempDir Path folder;

  @Test
  void makesOneBillOfEachTicketAndBeginsAtOneEveryDay() throws IOException {
    ReplayOutlet outlet =
        outlet(
            "Asia/Kolkata",
            """
            time,bill,item,qty,price
            2026-01-01 10:00:03,17,Tea,1,10.50
            2026-01-01 10:00:00,17,Tea,1,10.50
            2026-01-01 23:00,18,Bun,0.5,45
            2026-01-02 02:00,19,Bun,2,45
            2026-01-02 10:00,20,Tea,3,10.50
            """);
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThat(outlet.businessDays()).isEqualTo(new BusinessDays(day, day.plusDays(1)));
    assertThat(outlet.day(day)).extracting(SimulatedOrder::orderId).containsExactly(1, 2, 3);
    assertThat(outlet.day(day.plusDays(1))).extracting(SimulatedOrder::orderId).containsExactly(1);
    OrderSnapshot first = outlet.day(day).get(0).versions().get(0).content();
    assertThat(first.createdOn()).isEqualTo(LocalDateTime.of(2026, 1, 1, 10, 0));
    assertThat(first.lines()).extracting(OrderLine::name).containsExactly("Tea", "Tea");
    assertThat(first.totals().total()).isEqualTo(2_100);
    assertThat(first.handling().comment()).isEqualTo("ticket 17");
    BillChecks.check(outlet.day(day).get(1).versions().get(0).content());
    assertThat(outlet.day(day).get(1).versions().get(0).content().totals().total())
        .isEqualTo(2_250);
    assertThat(outlet.day(LocalDate.of(2025, 1, 1))).isEmpty();
    assertThat(outlet.lastOrder()).isEqualTo(Instant.parse("2026-01-02T04:30:00Z"));
  }

  @Test
  void showsTicketsAsTheirTimeComes() throws IOException {
    ReplayOutlet outlet =
        outlet("Asia/Kolkata", "time,item\n2026-01-01 10:00,Tea\n2026-01-01 11:00,Tea\n");
    LocalDate day = LocalDate.of(2026, 1, 1);

    assertThat(outlet.ordersAsOf(day, Instant.parse("2026-01-01T04:29:59Z"))).isEmpty();
    assertThat(outlet.ordersAsOf(day, Instant.parse("2026-01-01T04:30:00Z"))).hasSize(1);
    assertThat(outlet.ordersAsOf(day, Instant.parse("2026-01-01T05:30:00Z"))).hasSize(2);
  }

  @Test
  void losesNoTicketInAnHourThatTheClocksSkipOrRepeat() throws IOException {
    ReplayOutlet spring =
        outlet(
            "Europe/London",
            """
            time,item
            2026-03-29 00:30,A
            2026-03-29 01:30,B
            2026-03-29 02:10,C
            """);
    LocalDate night = LocalDate.of(2026, 3, 28);

    assertThat(spring.day(night)).hasSize(3);
    assertThat(spring.day(night))
        .extracting(order -> order.versions().get(0).content().createdOn().toString())
        .containsExactly("2026-03-29T00:30", "2026-03-29T02:10", "2026-03-29T02:30");
    ReplayOutlet autumn =
        outlet("Europe/London", "time,item\n2026-10-25 01:30,A\n2026-10-25 02:30,B\n");
    assertThat(autumn.day(LocalDate.of(2026, 10, 24))).hasSize(2);
  }

  private ReplayOutlet outlet(String zone, String text) throws IOException {
    Path path = Files.writeString(folder.resolve("tickets.csv"), text);
    TicketFile file =
        TicketFile.read(
            path, ReplayColumns.recognised(), ReplayOptions.defaults().withZone(ZoneId.of(zone)));
    return ReplayOutlet.of("replay", file, 1);
  }
}
