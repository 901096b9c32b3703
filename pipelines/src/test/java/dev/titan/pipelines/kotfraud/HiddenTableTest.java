package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.contracts.event.KotAction.SHIFTED;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guests who ate and are on no bill; every story is told in many orders. */
class HiddenTableTest {

  private final Story story = new Story();

  @Test
  void findsFoodOfMoreGuestsThanWereBilledAndTellsTheOwnerOnce() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 6, "covers", 6);
    billed(40, "7", 2, "Dosa", 2).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("hidden_table");
    assertThat(found.subject()).isEqualTo("order 7");
    assertThat(found.told()).containsExactly("owner");
    assertThat(found.amountAtRiskPaise()).isEqualTo(40_000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("fired", "fired for 6 guests", "billed for 2 guests");
    assertThat(found.words()).startsWith("Order 7 was fired for more guests than were billed");
  }

  @Test
  void isAnUnbilledTicketWhereTheBillNamesAllGuestsOrNone() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3, "covers", 2).kot(0, FIRED, "8", "Dosa", 3, "covers", 2);
    billed(40, "7", 2, "Dosa", 2);
    billed(40, "8", 0, "Dosa", 2).allTold();
    assertThat(story.cases().keySet())
        .containsExactly("unbilled_kot order 7", "unbilled_kot order 8");
  }

  @Test
  void aTableThatWasNeverBilledIsAnUnbilledTicket() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3, "covers", 6).allTold();
    assertThat(story.cases().keySet()).containsExactly("unbilled_kot order 7");
  }

  @Test
  void waitsForTheBillsAsAnUnbilledTicketDoes() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 6, "covers", 6);
    billed(40, "7", 2, "Dosa", 2);
    story.told("kot-agent", -480, 3000).told(Story.BILLS, -480, 40 + 180);
    assertThat(story.cases()).isEmpty();
    story.told(Story.BILLS, 200, 40 + 181);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void guestsWhoCameLaterOrLeftAndWhoseFoodIsBilledAreNotHidden() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 2, "covers", 2).kot(20, FIRED, "7", "Chai", 3, "covers", 5);
    billed(40, "7", 2, "Dosa", 2, "Chai", 3).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void theGuestsOfASplitBillAreTheirSum() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 6, "covers", 6);
    story.kot(30, FIRED, "7", "Chai", 1, "covers", 6, "billId", "bill-8");
    billed(40, "7", 3, "Dosa", 3);
    billed(41, "8", 3, "Dosa", 3).allTold();
    assertThat(story.cases().keySet())
        .as("a Chai is missing")
        .containsExactly("unbilled_kot order 7");
  }

  @Test
  void tablesThatWerePutTogetherCountOnce() throws Exception {
    story.kot(0, FIRED, "H7", "Dosa", 2, "covers", 2).kot(1, FIRED, "7", "Chai", 3, "covers", 4);
    story.kot(9, SHIFTED, "H7", "Dosa", -2, "toOrderId", "7", "covers", 2);
    billed(40, "7", 4, "Dosa", 2, "Chai", 2).allTold();
    assertThat(story.cases().keySet()).containsExactly("unbilled_kot order 7");
  }

  @Test
  void aBuffetIsPaidByTheGuestWhateverIsFired() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 6, "covers", 6).kot(20, FIRED, "7", "Vada", 9, "covers", 6);
    billed(40, "7", 4, "Sunday Buffet", 4);
    story.kot(0, FIRED, "8", "Dosa", 6, "covers", 6);
    story.billOf(
        40,
        "8",
        Map.of(
            "covers",
            4,
            "lines",
            List.of(
                Map.of(
                    "itemName",
                    "Adult",
                    "category",
                    "BUFFET",
                    "unitPricePaise",
                    50_000,
                    "quantityMilli",
                    4000,
                    "totalPaise",
                    200_000))),
        "Adult",
        4);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void staffMealsAreNoGuests() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 6, "covers", 6, "noCharge", true);
    story.kot(1, FIRED, "7", "Chai", 3, "covers", 2);
    billed(40, "7", 2, "Chai", 2).allTold();
    assertThat(story.cases().keySet()).containsExactly("unbilled_kot order 7");
  }

  private Story billed(int minute, String number, int covers, Object... itemsAndQuantities) {
    return story.billOf(minute, number, Map.of("covers", covers), itemsAndQuantities);
  }
}
