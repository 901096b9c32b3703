package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderLettersTest {

  private static final PetpoojaOutlet OUTLET = Samples.OUTLET;

  @Test
  void givesTheBillThatTheAnswerWouldHaveGiven() {
    ObjectNode order = Samples.pulled();
    DeadLetter letter = letterOf(new OrderMapper(OUTLET.key(), "other", OUTLET.calendar()), order);
    assertThat(letter.code()).isEqualTo(ErrorCode.UNKNOWN_OUTLET);

    OrderLetters letters = new OrderLetters(Map.of(OUTLET.key(), new OrderMapper(OUTLET)));
    assertThat(letters.reads(letter)).isTrue();
    Reread held = letters.read(letter);
    assertThat(held.topic()).isEqualTo(Topic.BILLS);
    assertThat(held.letters()).isEmpty();
    assertThat(held.yields()).isFalse();
    assertThat(held.facts())
        .containsExactly(new OrderMapper(OUTLET).map(order, letter.occurredAt()));
  }

  @Test
  void refusesAgainWhatIsStillWrong() {
    ObjectNode order = Samples.pulled();
    order.withObject("/Order").put("status", "Teleported");
    DeadLetter letter = letterOf(new OrderMapper(OUTLET), order);

    OrderLetters letters = new OrderLetters(Map.of(OUTLET.key(), new OrderMapper(OUTLET)));
    assertThatThrownBy(() -> letters.read(letter))
        .isInstanceOfSatisfying(
            TitanException.class,
            e -> {
              assertThat(e.code()).isEqualTo(letter.code());
              assertThat(e).hasMessage(letter.reason());
            });
    assertThatThrownBy(() -> new OrderLetters(Map.of()).read(letter))
        .hasMessageContaining("brew-house/lawn is not fetched from Petpooja");
  }

  @Test
  void leavesTheLettersOfOthersAlone() {
    OrderLetters letters = new OrderLetters(Map.of());
    assertThat(letters.reads(letter("petpooja", "/hooks/v1/petpooja sha256:00"))).isFalse();
    assertThat(letters.reads(letter("ledger", "titan.bills-1@42"))).isFalse();
  }

  /** The letter that the connector writes of an order. */
  private static DeadLetter letterOf(OrderMapper mapper, ObjectNode order) {
    AnswerReader reader = new AnswerReader(OUTLET, mapper);
    reader.read(new Page(List.of(Samples.text(order)), Samples.OBSERVED));
    List<DeadLetter> letters =
        reader.answer(LocalDate.of(2026, 3, 15), Samples.OBSERVED, Optional.empty()).deadLetters();
    assertThat(letters).hasSize(1);
    return letters.get(0);
  }

  private static DeadLetter letter(String source, String position) {
    return DeadLetter.of(
        "brew-house",
        "lawn",
        source,
        position,
        ErrorCode.UNKNOWN_VALUE,
        "invented",
        Instant.EPOCH,
        new byte[] {1});
  }
}
