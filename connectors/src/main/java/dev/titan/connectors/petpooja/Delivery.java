package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.Topic;
import java.time.LocalDate;
import java.util.List;

/**
 * One answer on its way to the topics: first what is new in it; once all that is acknowledged, the
 * coverage that it allows. Where Kafka fails, the same delivery is attempted again and goes on at
 * the step that failed; facts may then arrive twice, and coverage never before them.
 */
final class Delivery {

  private final DayAnswer answer;
  private final FactPublisher publisher;
  private final PublishedSnapshots published;
  private final CoverageClaims claims;
  private final LocalDate firstDay;
  private final List<DayAnswer.Snapshot> fresh;
  private final List<DeadLetter> freshDeadLetters;
  private final int unchanged;
  private int factsDone;
  private boolean done;

  /**
   * An answer that has not been attempted yet.
   *
   * @param firstDay the first day that is wanted of it
   */
  Delivery(
      DayAnswer answer,
      LocalDate firstDay,
      FactPublisher publisher,
      PublishedSnapshots published,
      CoverageClaims claims) {
    this.answer = answer;
    this.publisher = publisher;
    this.published = published;
    this.claims = claims;
    this.firstDay = firstDay;
    List<DayAnswer.Snapshot> wanted =
        answer.snapshots().stream()
            .filter(snapshot -> !snapshot.bill().businessDate().isBefore(firstDay))
            .toList();
    this.fresh = wanted.stream().filter(snapshot -> !published.isPublished(snapshot)).toList();
    this.unchanged = wanted.size() - fresh.size();
    this.freshDeadLetters =
        answer.deadLetters().stream().filter(letter -> !published.isBuried(letter.id())).toList();
  }

  /**
   * Publishes what has not been acknowledged yet.
   *
   * @param mostBills leave the rest for another time
   * @return how many bills were published
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE}
   */
  int attempt(int mostBills) {
    List<DayAnswer.Snapshot> portion =
        fresh.subList(factsDone, factsDone + Math.min(mostBills, fresh.size() - factsDone));
    portion.forEach(snapshot -> publisher.publish(Topic.BILLS, snapshot.bill()));
    publisher.flush();
    portion.forEach(published::add);
    factsDone += portion.size();
    if (factsDone == fresh.size()) {
      finish();
    }
    return portion.size();
  }

  private void finish() {
    freshDeadLetters.forEach(publisher::publish);
    publisher.flush();
    freshDeadLetters.forEach(letter -> published.addDeadLetter(letter.id()));
    if (answer.failure().isEmpty()) {
      List<Coverage> coverage = claims.claims(answer, firstDay);
      coverage.forEach(claim -> publisher.publish(Topic.BILLS, claim));
      publisher.flush();
      claims.published(answer, firstDay, coverage);
    }
    done = true;
  }

  /** Whether all of it has been published. */
  boolean isDone() {
    return done;
  }

  DayAnswer answer() {
    return answer;
  }

  /** The past days that it completes. */
  List<LocalDate> completeDays() {
    return claims.completeDays(answer, firstDay);
  }

  /** The bills that were new or had changed. */
  List<Bill> freshBills() {
    return fresh.stream().map(DayAnswer.Snapshot::bill).toList();
  }

  /** Snapshots that were new or had changed. */
  int publishedCount() {
    return fresh.size();
  }

  /** Snapshots that had been published before as they are. */
  int unchangedCount() {
    return unchanged;
  }

  /** Orders that were newly found to be beyond understanding. */
  int deadLetterCount() {
    return freshDeadLetters.size();
  }
}
