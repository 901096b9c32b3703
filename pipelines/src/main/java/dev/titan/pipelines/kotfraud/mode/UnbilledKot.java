package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.topic.Topic;
import java.util.List;
import java.util.Set;

/**
 * {@link UnbilledFood} of guests whom the bill does not deny. Where the tickets name more guests
 * than the bill it is {@link HiddenTable}'s, so that no rupee is told twice.
 */
public final class UnbilledKot implements Mode {

  private static final int CONFIDENCE = 75;

  @Override
  public String name() {
    return "unbilled_kot";
  }

  @Override
  public Set<Topic> needs() {
    return UnbilledFood.NEEDS;
  }

  @Override
  public Rule rule(RuleParameters given) {
    UnbilledFood.Parameters parameters = UnbilledFood.Parameters.of(given);
    return (order, around) ->
        HiddenTable.guests(order).isPresent()
            ? List.of()
            : UnbilledFood.of(order, around, parameters)
                .map(food -> food.finding(this, CONFIDENCE))
                .stream()
                .toList();
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "Food worth %s was fired on %s and is on no bill.".formatted(amount, subject);
  }
}
