package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.topic.Topic;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One way to cheat, and how to look for it. Implementations are immutable and hold no state. */
public interface Mode {

  /** The most days that a rule may look at together: what is older leaves the state. */
  int MOST_DAYS = 14;

  /** The name in rules, tables and topics. */
  String name();

  /** Topics without which it is blind. */
  Set<Topic> needs();

  /** Roles that are to be told; most often the manager. */
  default List<String> told() {
    return List.of("manager");
  }

  /** Roles that are to be told of what was found, where that makes a difference. */
  default List<String> told(List<Finding> findings) {
    return told();
  }

  /** How many findings about one person or thing make a case, unless a rule says. */
  default int count() {
    return 1;
  }

  /**
   * Within how many business days these must lie, unless a rule says; a mode that says one day
   * looks at each day by itself, and no rule changes that.
   */
  default int days() {
    return 1;
  }

  /**
   * Whether whom or what a finding is about will be the same on later days: a person is, an order's
   * number is not. Only what lasts can be excluded from later cases.
   */
  default boolean lasts(Finding finding) {
    return finding.subject().equals(finding.person());
  }

  /**
   * Reads its parameters.
   *
   * @throws dev.titan.contracts.error.TitanException when one is of the wrong kind or out of range
   */
  Rule rule(RuleParameters parameters);

  /**
   * What a case says to people.
   *
   * @param subject whom or what it is about
   * @param findings how often it happened
   * @param amount what may have been lost, as text
   */
  String words(String subject, int findings, String amount);

  /** So many of something, for people. */
  static String many(int number, String one, String several) {
    return number == 1 ? one : number + " " + several;
  }

  /** A mode with its parameters. */
  @FunctionalInterface
  interface Rule {

    /** What there is to find in an order. */
    List<Finding> examine(OrderHistory order, Surroundings around);

    /** The same rule for orders of which it must be asked; in others there is nothing to find. */
    static Rule where(Predicate<Happened> mustAsk, Rule rule) {
      return (order, around) ->
          mustAsk.test(order.happened()) ? rule.examine(order, around) : List.of();
    }
  }
}
