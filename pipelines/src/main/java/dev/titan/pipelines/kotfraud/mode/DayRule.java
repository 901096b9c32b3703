package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.topic.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mode with its parameters that looks at a whole business day of the house: for what no single
 * order shows, such as a missing number, a drawer, or how often one person does a thing.
 *
 * <p>A day is examined whenever something of it changes that may matter, and compared also when a
 * day before it does.
 */
public interface DayRule extends Mode.Rule {

  /** Nothing is found in an order unless the mode looks there as well. */
  @Override
  default List<Finding> examine(OrderHistory order, Surroundings around) {
    return List.of();
  }

  /** Topics whose facts can change what it says of a day. */
  Set<Topic> looksAt();

  /** What there is to find in a day by itself; empty while it has not been told. */
  Optional<DayReport> examine(HouseDay day, Surroundings around);

  /** What there is to find in a day when it is seen beside those before it. */
  default List<Finding> compare(HouseDay day, PastDays past, Surroundings around) {
    return List.of();
  }
}
