package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DayPullTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final Instant START = Instant.parse("2026-03-16T02:00:00Z");

  @Test
  void goesOnAfterAShortPageUntilAnEmptyOne() {
    DayAnswer answer = pull(List.of(page(1, 2), page(3), page(4, 5), page()), 20);

    assertThat(ids(answer)).containsExactly(1, 2, 3, 4, 5);
    assertThat(answer.failure()).isEmpty();
    assertThat(answer.startedAt()).isEqualTo(START);
  }

  @Test
  void keepsTheLaterOfTwoRecordsOfABill() {
    DayAnswer answer =
        pull(
            List.of(
                List.of(Samples.order(DAY, 1, "10"), Samples.order(DAY, 2, "20")),
                List.of(Samples.order(DAY, 1, "11"), Samples.order(DAY, 3, "30")),
                List.of()),
            20);

    assertThat(ids(answer)).containsExactly(2, 1, 3);
    assertThat(answer.snapshots().get(1).bill().totalPaise()).isEqualTo(1100);
    assertThat(answer.bills(DAY)).isEqualTo(3);
  }

  @Test
  void keepsWhatItHasWhenTheCursorDoesNotAdvance() {
    DayAnswer answer = pull((day, cursor) -> new Page(page(1, 2), START));

    assertThat(ids(answer)).containsExactly(1, 2);
    assertThat(answer.failure().orElseThrow().code()).isEqualTo(ErrorCode.SOURCE_FAILED);
    assertThat(answer.failure().orElseThrow()).hasMessageContaining("page 2 leads on to refId");
  }

  @Test
  void endsWhenTheSourceGoesInCircles() {
    DayAnswer answer =
        pull((day, cursor) -> new Page(cursor.endsWith("2") ? page(3) : page(1, 2), START));

    assertThat(ids(answer)).containsExactly(3, 1, 2);
    assertThat(answer.failure()).isPresent();
  }

  @Test
  void endsAnAnswerOfTooManyPages() {
    int[] number = {0};
    DayAnswer answer = pull((day, cursor) -> new Page(page(++number[0]), START));

    assertThat(answer.failure().orElseThrow()).hasMessageContaining("more than 20 pages");
    assertThat(answer.snapshots()).hasSize(20);
  }

  @Test
  void keepsWhatItHasWhenTheSourceFailsOnALaterPage() {
    DayAnswer answer =
        pull(
            (day, cursor) -> {
              if (!cursor.isEmpty()) {
                throw new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500");
              }
              return new Page(page(1, 2), START);
            });

    assertThat(ids(answer)).containsExactly(1, 2);
    assertThat(answer.failure().orElseThrow()).hasMessage("HTTP 500");
  }

  @Test
  void takesAnAnswerAboutOtherDaysForAFailure() {
    DayAnswer answer =
        pull(List.of(List.of(Samples.order(DAY.minusDays(5), 1, "10")), List.of()), 20);

    assertThat(answer.failure().orElseThrow()).hasMessageContaining("orders of other days only");
  }

  @Test
  void buriesABadRecordWithItsBytesAndGoesOn() {
    ObjectNode bad = Samples.pulled();
    ((ObjectNode) bad.get("Order")).put("status", "Maybe").put("refId", "4711");
    byte[] bytes = Samples.text(bad);
    byte[] broken = "{\"Order\":{\"total\":1e99999999999}}".getBytes(StandardCharsets.UTF_8);
    DayAnswer answer =
        pull(
            List.of(
                List.of(
                    bytes, broken, Samples.order(DAY, 1, "10"), bytes, Samples.order(DAY, 2, "5")),
                List.of()),
            20);

    assertThat(ids(answer)).containsExactly(1, 2);
    assertThat(answer.failure()).isEmpty();
    assertThat(answer.deadLetters()).hasSize(2);
    DeadLetter letter = answer.deadLetters().get(0);
    assertThat(letter.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
    assertThat(letter.position()).isEqualTo("order_date 2026-03-15 refId 4711");
    assertThat(letter.payloadBytes()).isEqualTo(bytes);
    assertThat(letter.reason()).doesNotContain("Guest");
    assertThat(answer.deadLetters().get(1).code()).isEqualTo(ErrorCode.MALFORMED_JSON);
    assertThat(answer.deadLetters().get(1).payloadBytes()).isEqualTo(broken);
  }

  @Test
  void getsPastALastRecordWithoutACursor() {
    byte[] broken = "{\"Order\":17}".getBytes(StandardCharsets.UTF_8);
    List<byte[]> first = List.of(Samples.order(DAY, 1, "10"), broken);

    DayAnswer answer = pull(List.of(first, List.of(broken)), 20);

    assertThat(answer.failure()).isEmpty();
    assertThat(answer.deadLetters()).hasSize(1);
  }

  @Test
  void buriesARecordThatNoBrokerWouldTake() {
    ObjectNode huge = Samples.pulled();
    for (int number = 0; number < 9000; number++) {
      huge.withArray("OrderItem").addObject().put("name", "Tea " + number).put("quantity", 1);
    }
    DayAnswer answer = pull(List.of(List.of(Samples.text(huge)), List.of()), 20);

    assertThat(answer.snapshots()).isEmpty();
    assertThat(answer.deadLetters()).hasSize(1);
    assertThat(dev.titan.contracts.event.EventJson.write(answer.deadLetters().get(0)).length)
        .isLessThan(1_000_000);
  }

  @Property(tries = 100, seed = "20261121")
  void givesTheSameBillsWhateverTheOrderAndTheDuplicates(
      @ForAll @IntRange(min = 1, max = 60) int orders,
      @ForAll @IntRange(min = 0, max = 20) int duplicates,
      @ForAll @IntRange(min = 1, max = 9) int pageSize,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= orders; number++) {
      numbers.add(number);
    }
    for (int extra = 0; extra < duplicates; extra++) {
      numbers.add(1 + random.nextInt(orders));
    }
    Collections.shuffle(numbers, random);
    List<List<byte[]>> pages = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += pageSize) {
      List<Integer> on = numbers.subList(from, Math.min(numbers.size(), from + pageSize));
      List<byte[]> page = new ArrayList<>();
      on.forEach(number -> page.add(Samples.order(DAY, number, "10")));
      // The cursor is the source's own affair: here a number that nothing else has.
      page.add(Samples.order(DAY, 1000 + pages.size(), "10"));
      pages.add(page);
    }
    int cursors = pages.size();
    pages.add(List.of());

    DayAnswer answer = pull(pages, 200);

    assertThat(answer.failure()).isEmpty();
    assertThat(ids(answer)).doesNotHaveDuplicates().hasSize(orders + cursors);
  }

  /** Serves pages in order, each for the cursor that the one before ends with. */
  private static DayAnswer pull(List<List<byte[]>> pages, int maxPages) {
    Map<String, Integer> served = new HashMap<>();
    int[] next = {0};
    return new DayPull(
            Samples.OUTLET,
            (day, cursor) ->
                new Page(pages.get(served.computeIfAbsent(cursor, ignored -> next[0]++)), START),
            maxPages)
        .pull(DAY);
  }

  private static DayAnswer pull(BiFunction<LocalDate, String, Page> source) {
    return new DayPull(Samples.OUTLET, source, 20).pull(DAY);
  }

  private static List<byte[]> page(int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> Samples.order(DAY, number, "10")).toList();
  }

  private static List<Integer> ids(DayAnswer answer) {
    return answer.snapshots().stream()
        .map(snapshot -> Integer.valueOf(snapshot.bill().billNumber()))
        .toList();
  }
}
