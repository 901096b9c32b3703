package dev.titan.contracts.event;

/**
 * A discount on a whole bill.
 *
 * @param title for example {@code Special Discount}
 * @param percentage whether the source states a percentage, else a fixed amount
 * @param rateBasisPoints hundredths of a percent; for a fixed amount zero
 * @param amountPaise what was taken off, in paise, zero or positive
 */
public record DiscountAmount(
    String title, boolean percentage, long rateBasisPoints, long amountPaise) {}
