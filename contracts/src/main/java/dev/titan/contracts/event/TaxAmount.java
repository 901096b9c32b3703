package dev.titan.contracts.event;

/**
 * A tax on a whole bill.
 *
 * @param title for example {@code CGST@2.5%}
 * @param rateBasisPoints hundredths of a percent
 * @param amountPaise in paise
 */
public record TaxAmount(String title, long rateBasisPoints, long amountPaise) {}
