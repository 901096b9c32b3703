package dev.titan.localstack.simulator.house.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was really done, or only looked like it.
 *
 * @param trap whether it is innocent
 * @param name the mode, or {@code mode/trap}
 * @param outlet id of the outlet
 * @param businessDate day of trade; of a pattern over days the one on which it was complete
 * @param subject whom or what a case about it names
 * @param bills numbers of bills that it is about, where the subject alone does not tell: of a
 *     coupon a case knows the guest by a hash only
 * @param paise what was lost; of a trap what seemed to be
 * @param at the last event that it consists of
 */
public record TruthRow(
    boolean trap,
    String name,
    String outlet,
    LocalDate businessDate,
    String subject,
    List<String> bills,
    long paise,
    Instant at) {

  /** Keeps its own copy. */
  public TruthRow {
    bills = List.copyOf(bills);
  }

  /** The mode that it is, or looks like. */
  public String mode() {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }
}
