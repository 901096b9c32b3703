package dev.titan.localstack.simulator.world;

/**
 * One discount on a bill.
 *
 * @param title why
 * @param percent whether {@code rate} is hundredths of a per cent; else it is paise
 * @param rate the rate as agreed
 * @param amount paise taken off
 */
public record DiscountAmount(String title, boolean percent, long rate, long amount) {}
