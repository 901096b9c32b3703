package dev.titan.connectors.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everything that publishes facts must do. */
abstract class FactPublisherContract {

  private static final Instant START = Instant.parse("2026-03-15T00:00:00Z");

  /** The connection under test, to empty topics. */
  abstract FactPublishers publishers();

  /** What stands on the topic of bills, in the order of the topic. */
  abstract List<Fact> facts();

  /** What stands on the topic of dead letters. */
  abstract List<DeadLetter> deadLetters();

  /** What stands on the topic of reference data. */
  abstract List<ReferenceChange> referenceChanges();

  /** Makes the broker go away. */
  abstract void leave();

  @Test
  void keepsTheOrderOfEachOutlet() {
    FactPublisher publisher = publishers().open();
    List<Fact> lawn = new ArrayList<>();
    for (int number = 0; number < 3000; number++) {
      Fact fact = fact("lawn", number);
      lawn.add(fact);
      publisher.publish(Topic.BILLS, fact);
      publisher.publish(Topic.BILLS, fact("pier", number));
    }
    publisher.flush();

    assertThat(facts().stream().filter(fact -> fact.outlet().equals("lawn"))).isEqualTo(lawn);
    assertThat(facts()).hasSize(6000);
  }

  @Test
  void publishesDeadLettersWithTheirBytes() {
    FactPublisher publisher = publishers().open();
    DeadLetter letter =
        DeadLetter.of(
            "brew-house",
            "lawn",
            "petpooja",
            "order_date 2026-03-15 refId 7",
            ErrorCode.BAD_NUMBER,
            "total",
            START,
            new byte[] {0, 1, -1});
    publisher.publish(letter);
    publisher.flush();

    assertThat(deadLetters()).containsExactly(letter);
  }

  @Test
  void publishesRowsOfReferenceData() {
    FactPublisher publisher = publishers().open();
    ReferenceChange change =
        new ReferenceChange(
            "menu_items",
            "brew-house/i1",
            "brew-house",
            "",
            ReferenceOperation.UPSERTED,
            7,
            "{\"name\":\"Chai\"}");
    publisher.publish(change);
    publisher.flush();

    assertThat(referenceChanges()).containsExactly(change);
  }

  @Test
  void saysThatTheBrokerIsAwayInsteadOfLosingWhatItTook() {
    FactPublisher publisher = publishers().open();
    publisher.publish(Topic.BILLS, fact("lawn", 1));
    publisher.flush();
    leave();

    TitanException failure =
        catchThrowableOfType(
            TitanException.class,
            () -> {
              publisher.publish(Topic.BILLS, fact("lawn", 2));
              publisher.flush();
            });

    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(failure).hasMessageStartingWith("Kafka did not acknowledge");
    // What has failed has been said: the next flush is about what comes after.
    publisher.flush();
  }

  private static Fact fact(String outlet, int number) {
    return new Coverage("brew-house", outlet, "petpooja", START, START.plusSeconds(number), number);
  }
}
