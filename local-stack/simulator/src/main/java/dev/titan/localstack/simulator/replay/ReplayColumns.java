package dev.titan.localstack.simulator.replay;

import java.util.Objects;
import java.util.Optional;

/**
 * The columns of a ticket file as its user names them; what is not named is recognised by its usual
 * names.
 */
public record ReplayColumns(
    Optional<String> time,
    Optional<String> ticket,
    Optional<String> item,
    Optional<String> quantity,
    Optional<String> price) {

  /** Checks that absent is empty and not null. */
  public ReplayColumns {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(price, "price");
  }

  /** Nothing named: all columns are recognised by their usual names. */
  public static ReplayColumns recognised() {
    return new ReplayColumns(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Columns as named on a command line, where null means not named. */
  public static ReplayColumns named(
      String time, String ticket, String item, String quantity, String price) {
    return new ReplayColumns(
        Optional.ofNullable(time),
        Optional.ofNullable(ticket),
        Optional.ofNullable(item),
        Optional.ofNullable(quantity),
        Optional.ofNullable(price));
  }
}
