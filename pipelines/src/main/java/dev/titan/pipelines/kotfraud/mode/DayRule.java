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

  /** Topics whose facts can change what it says of a day. */
  Set<Topic> looksAt();

  /** What there is to find in a day by itself; empty while it has not been told. */
  Optional<DayReport> examine(HouseDay day, Surroundings around);

  /** What there is to find in a day when it is seen beside those before it. */
  List<Finding> compare(HouseDay day, PastDays past, Surroundings around);

  /** What a mode says of a day by itself, see {@link DayRule#examine(HouseDay, Surroundings)}. */
  @FunctionalInterface
  interface ByItself {

    /** What there is to find in a day by itself; empty while it has not been told. */
    Optional<DayReport> examine(HouseDay day, Surroundings around);
  }

  /** What a mode says of a day beside others, see {@link DayRule#compare}. */
  @FunctionalInterface
  interface BesideOthers {

    /** What there is to find in a day when it is seen beside those before it. */
    List<Finding> compare(HouseDay day, PastDays past, Surroundings around);
  }

  /** A rule that looks at days alone. */
  static DayRule of(Set<Topic> looksAt, ByItself byItself, BesideOthers besideOthers) {
    return of(looksAt, (order, around) -> List.of(), byItself, besideOthers);
  }

  /** A rule that looks at orders as well. */
  static DayRule of(
      Set<Topic> looksAt, Mode.Rule ofOrders, ByItself byItself, BesideOthers besideOthers) {
    return new DayRule() {
      @Override
      public Set<Topic> looksAt() {
        return looksAt;
      }

      @Override
      public List<Finding> examine(OrderHistory order, Surroundings around) {
        return ofOrders.examine(order, around);
      }

      @Override
      public Optional<DayReport> examine(HouseDay day, Surroundings around) {
        return byItself.examine(day, around);
      }

      @Override
      public List<Finding> compare(HouseDay day, PastDays past, Surroundings around) {
        return besideOthers.compare(day, past, around);
      }
    };
  }
}
