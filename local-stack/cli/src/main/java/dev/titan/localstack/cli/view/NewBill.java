package dev.titan.localstack.cli.view;

import dev.titan.contracts.money.Money;
import java.time.Instant;

/**
 * A bill that has just come.
 *
 * @param outlet the outlet's id
 * @param number the number on the bill
 * @param created when it was opened
 * @param kind how it was sold, as in {@code dine in} or {@code Zomato}
 * @param status success, cancelled, complimentary or withdrawn
 * @param total what the guest owes
 * @param items what is on it
 */
public record NewBill(
    String outlet,
    String number,
    Instant created,
    String kind,
    String status,
    Money total,
    String items) {}
