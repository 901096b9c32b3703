package dev.titan.localstack.simulator.world;

/**
 * One part of a part payment.
 *
 * @param type Cash, Card, Other...
 * @param customType what "Other" means, for example UPI, else empty
 * @param amount paise
 */
public record Payment(String type, String customType, long amount) {}
