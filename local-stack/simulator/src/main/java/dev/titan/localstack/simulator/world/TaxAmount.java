package dev.titan.localstack.simulator.world;

/**
 * One tax on a bill or line.
 *
 * @param title for example {@code CGST@2.5%}
 * @param rateBasisPoints hundredths of a per cent
 * @param amount paise
 */
public record TaxAmount(String title, int rateBasisPoints, long amount) {}
