package dev.titan.localstack.cli.view;

import dev.titan.contracts.money.Money;
import java.time.Instant;

/**
 * A case of possible fraud that is open and that nobody has decided about.
 *
 * @param id so much of its id that {@code ./titan case} finds it
 * @param outlet the outlet's id
 * @param openedAt when what happened was first enough for a case
 * @param severity low, medium or high
 * @param amountAtRisk what may have been lost
 * @param words the case in a sentence or two
 */
public record NewCase(
    String id,
    String outlet,
    Instant openedAt,
    String severity,
    Money amountAtRisk,
    String words) {}
