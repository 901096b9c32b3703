package dev.titan.localstack.simulator.house.stock;

import java.time.LocalDate;

/**
 * One line of the expense book.
 *
 * @param id unique within the outlet for ever
 * @param amount paise
 * @param employee who spent it
 * @param paidFrom the drawer, the bank or a person
 */
public record Expense(
    String id,
    LocalDate date,
    String item,
    String ledger,
    String category,
    long amount,
    String explanation,
    String employee,
    String paidFrom) {

  /** The reason as restaurants write it: item - ledger - category. */
  public String reason() {
    return item + " - " + ledger + " - " + category;
  }
}
