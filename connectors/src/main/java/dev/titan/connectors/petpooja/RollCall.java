package dev.titan.connectors.petpooja;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DeadLetter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which bills of recent days are there, by the answers that show them, and which are gone. A source
 * that answers with a page missing must accuse nobody, so one is gone only when complete answers
 * have lacked it for some time, with none that shows it in between. An answer proves something only
 * of bills made between others that it shows, and nothing of a day of which it lacks as many as
 * stand on a page. What may be an order that could not be read, or is shown under another identity,
 * is not lacking. A cancelled bill was no sale, so nobody misses it.
 *
 * <p>Used by one thread.
 */
final class RollCall {

  /** Of a day with fewer bills one may be lacking at a time, of a larger one a tenth. */
  private static final int SHARE = 10;

  /** A page has fifty orders, the last one of an answer some of them. */
  private static final int MOST_OF_A_DAY = 20;

  private final Duration patience;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Instant> absentSince = new HashMap<>();

  private record Entry(LocalDate day, Instant createdAt, String sourceRef) {}

  /**
   * A roll with nobody on it.
   *
   * @param patience how long a bill must be lacking
   */
  RollCall(Duration patience) {
    this.patience = patience;
  }

  /** Notes a bill that an answer has shown. */
  void show(Bill bill) {
    if (bill.status() == BillStatus.CANCELLED) {
      forget(List.of(bill.billId()));
    } else {
      entries.put(
          bill.billId(), new Entry(bill.businessDate(), bill.createdAt(), bill.sourceRef()));
    }
  }

  /** Forgets some bills. */
  void forget(Collection<String> billIds) {
    billIds.forEach(
        id -> {
          entries.remove(id);
          absentSince.remove(id);
        });
  }

  /** Forgets days before a first one; whether there were any. */
  boolean keepFrom(LocalDate first) {
    List<String> old =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().day().isBefore(first))
            .map(Map.Entry::getKey)
            .toList();
    forget(old);
    return !old.isEmpty();
  }

  /** The ids of bills that are gone by now, after another answer, in order. */
  List<String> call(DayAnswer answer) {
    Set<String> shown =
        answer.snapshots().stream()
            .map(snapshot -> snapshot.bill().billId())
            .collect(Collectors.toSet());
    shown.forEach(absentSince::remove);
    if (answer.failure().isPresent()) {
      return List.of();
    }
    List<String> gone = new ArrayList<>();
    for (LocalDate day : List.of(answer.day().minusDays(1), answer.day())) {
      for (String id : lacking(day, shown, answer)) {
        Instant since = absentSince.putIfAbsent(id, answer.startedAt());
        if (since != null && !answer.startedAt().isBefore(since.plus(patience))) {
          gone.add(id);
        }
      }
    }
    gone.sort(Comparator.naturalOrder());
    return gone;
  }

  /** The bills of a day that a complete answer would show. */
  private List<String> lacking(LocalDate day, Set<String> shown, DayAnswer answer) {
    List<String> known =
        entries.entrySet().stream()
            .filter(entry -> entry.getValue().day().equals(day))
            .map(Map.Entry::getKey)
            .toList();
    List<String> lacking = known.stream().filter(id -> !shown.contains(id)).toList();
    if (lacking.isEmpty()
        || lacking.size() > Math.min(Math.max(1, known.size() / SHARE), MOST_OF_A_DAY)) {
      return List.of();
    }
    Set<String> refs =
        answer.snapshots().stream()
            .map(snapshot -> snapshot.bill().sourceRef())
            .collect(Collectors.toSet());
    return lacking.stream()
        .filter(id -> isBetween(entries.get(id), answer))
        .filter(id -> !refs.contains(entries.get(id).sourceRef()))
        .filter(
            id ->
                answer.deadLetters().stream()
                    .noneMatch(letter -> mayBe(letter, entries.get(id).sourceRef())))
        .toList();
  }

  private static boolean isBetween(Entry entry, DayAnswer answer) {
    List<Instant> made =
        answer.snapshots().stream().map(snapshot -> snapshot.bill().createdAt()).toList();
    Optional<Instant> first = made.stream().min(Comparator.naturalOrder());
    Optional<Instant> last = made.stream().max(Comparator.naturalOrder());
    return first.isPresent()
        && !first.get().isAfter(entry.createdAt())
        && !last.get().isBefore(entry.createdAt());
  }

  private static boolean mayBe(DeadLetter letter, String sourceRef) {
    return sourceRef.isEmpty()
        || letter.position().endsWith(AnswerReader.UNKNOWN_REF)
        || letter.position().endsWith(AnswerReader.ref(sourceRef));
  }
}
