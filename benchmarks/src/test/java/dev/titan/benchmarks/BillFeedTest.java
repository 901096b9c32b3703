package dev.titan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.benchmarks.feed.ExpectedFigures;
import dev.titan.benchmarks.feed.Snapshot;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BillFeedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void repeatsATenthAndAmendsSomeThreePerCent() {
    Map<String, String> holding = new HashMap<>();
    int repeated = 0;
    int amended = 0;
    List<Snapshot> feed = days(BillFeed.of(42, 8, DAY), 4);

    for (Snapshot snapshot : feed) {
      Bill bill = snapshot.bill();
      String content = new String(EventJson.writeContent(bill), StandardCharsets.UTF_8);
      String before = holding.put(snapshot.key() + "/" + bill.billId(), content);
      if (content.equals(before)) {
        repeated++;
      } else if (before != null) {
        amended++;
      }
    }

    assertThat((double) repeated / feed.size()).isCloseTo(0.10, within(0.02));
    assertThat((double) amended / feed.size()).isCloseTo(0.03, within(0.012));
  }

  @Test
  void ordersTheSnapshotsByObservation() {
    List<Snapshot> feed = days(BillFeed.of(42, 4, DAY), 2);

    assertThat(feed)
        .isSortedAccordingTo(
            (one, other) -> one.bill().observedAt().compareTo(other.bill().observedAt()));
  }

  @Test
  void looksLikeBillsOfACafe() {
    ExpectedFigures figures = new ExpectedFigures();
    days(BillFeed.of(42, 4, DAY), 2).forEach(figures::saw);

    assertThat(figures.meanBytes()).isBetween(1_000.0, 1_700.0);
    assertThat(figures.meanLines()).isBetween(2.0, 4.0);
  }

  private static List<Snapshot> days(BillFeed feed, int days) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      snapshots.addAll(feed.nextDay());
    }
    return snapshots;
  }
}
