package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bills whose head and lines come in two reports. */
class BillPartsTest extends IntakeFixture {

  private static final String HEADS = "period,2026-03-05,2026-03-06,head";
  private static final String LINES = "period,2026-03-05,2026-03-06,line";

  @Test
  void aHeadWaitsForItsLinesAndClaimsNothingUntilThen() throws Exception {
    Intake heads = take("orders.csv", HEADS, "head,b1,2026-03-05,525", "head,b2,2026-03-06,300");
    assertThat(topics.facts()).isEmpty();
    assertThat(heads.notes())
        .anyMatch(note -> note.startsWith("2 bills wait for their lines"))
        .anyMatch(note -> note.startsWith("Days with bills that wait"));

    take("items.csv", LINES, "line,b1,2026-03-05,500,Latte", "line,b2,2026-03-06,300,Mocha");

    assertThat(bills()).containsExactly("b1 SUCCESS 525", "b2 SUCCESS 300");
    assertThat(topics.bills(LAWN)).allMatch(bill -> bill.lines().size() == 1);
    assertThat(coverage())
        .as("whole days with the number of their bills")
        .extracting(Coverage::facts)
        .containsExactly(1, 1);
  }

  @Test
  void onlyTheDaysOfHeadsThatWaitAreNotClaimed() throws Exception {
    take("items.csv", "line,b1,2026-03-05,500,Latte");

    take("orders.csv", HEADS, "head,b1,2026-03-05,525", "head,b2,2026-03-06,300");

    assertThat(coverage())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.through()).isEqualTo("2026-03-05T22:30:00Z");
              assertThat(day.facts()).isEqualTo(1);
            });
  }

  @Test
  void linesAloneMakeABillThatItsHeadAmendsLater() throws Exception {
    take("items.csv", LINES, "line,b1,2026-03-05,500,Latte");
    assertThat(bills()).containsExactly("b1 SUCCESS 500");

    take("orders.csv", HEADS, "head,b1,2026-03-05,525");

    assertThat(bills()).containsExactly("b1 SUCCESS 525");
    assertThat(coverage()).hasSize(4);
  }

  @Test
  void aBillThatACorrectedReportNoLongerHasIsCancelledAndCanComeBack() throws Exception {
    take("items.csv", LINES, "line,b1,2026-03-05,500,Latte", "line,b2,2026-03-06,300,Mocha");

    Intake corrected = take("items 2.csv", LINES, "line,b1,2026-03-05,500,Latte");

    assertThat(corrected.withdrawn()).isEqualTo(1);
    assertThat(bills()).containsExactly("b1 SUCCESS 500", "b2 CANCELLED 300");
    assertThat(((Bill) held().get("cafes/lawn drive-sales b2")).cancelReason())
        .isEqualTo(IngestedFact.GONE);

    take("items 3.csv", LINES, "line,b1,2026-03-05,500,Latte", "line,b2,2026-03-06,310,Mocha");
    assertThat(bills()).containsExactly("b1 SUCCESS 500", "b2 SUCCESS 310");
  }

  @Test
  void whatOnlyTheHeadSaidGoesWithTheHead() throws Exception {
    take("items.csv", LINES, "line,b1,2026-03-05,500,Latte");
    take("orders.csv", HEADS, "head,b1,2026-03-05,525");

    take("orders 2.csv", HEADS);

    assertThat(bills()).containsExactly("b1 SUCCESS 500");
    assertThat(store.query("SELECT part, pending FROM titan.ingested_bill_parts"))
        .containsExactly(List.of("LINES", "f"));
  }
}
