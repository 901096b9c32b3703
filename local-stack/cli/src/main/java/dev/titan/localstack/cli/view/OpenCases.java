package dev.titan.localstack.cli.view;

import dev.titan.contracts.money.Money;
import java.util.List;

/**
 * The cases that are open and that nobody has decided about.
 *
 * @param count how many there are
 * @param amountAtRisk what may have been lost in all of them
 * @param newest the newest of them, newest first
 */
public record OpenCases(long count, Money amountAtRisk, List<NewCase> newest) {

  /** None at all. */
  public static final OpenCases NONE = new OpenCases(0, Money.ZERO, List.of());

  /** Keeps its own copy. */
  public OpenCases {
    newest = List.copyOf(newest);
  }
}
