package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One expense of an outlet, as a source showed it at {@code observedAt}; of two snapshots the one
 * observed later holds.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source connector that read it
 * @param expenseId identity within the outlet, stable over all snapshots
 * @param occurredAt when it was spent; where the source knows the day only, that day's start
 * @param observedAt when the source was asked: orders the snapshots, decides nothing else
 * @param businessDate day of trade it counts for
 * @param zone IANA id of the outlet's time zone
 * @param item what was bought or paid
 * @param ledger account it is booked on, empty when unknown
 * @param category group of accounts, empty when unknown
 * @param amountPaise in paise; negative for money that came back
 * @param explanation free text, empty when none
 * @param staff who spent it, empty when unknown
 * @param paidFrom drawer, bank account or person, empty when unknown
 * @param vendor who was paid, empty when unknown
 * @param business false for what is no cost of the business: personal, interest, loan
 * @param withdrawn true when the source no longer knows it
 */
public record Expense(
    String org,
    String outlet,
    String source,
    String expenseId,
    Instant occurredAt,
    Instant observedAt,
    LocalDate businessDate,
    String zone,
    String item,
    String ledger,
    String category,
    long amountPaise,
    String explanation,
    String staff,
    String paidFrom,
    String vendor,
    boolean business,
    boolean withdrawn)
    implements Fact {

  /** Absent texts are empty. */
  public Expense {
    item = Texts.orEmpty(item);
    ledger = Texts.orEmpty(ledger);
    category = Texts.orEmpty(category);
    explanation = Texts.orEmpty(explanation);
    staff = Texts.orEmpty(staff);
    paidFrom = Texts.orEmpty(paidFrom);
    vendor = Texts.orEmpty(vendor);
  }
}
