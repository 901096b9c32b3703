package dev.titan.contracts.event;

/**
 * One tender of a bill.
 *
 * @param method for example {@code Cash}, {@code Card}, {@code UPI}, {@code Online}, {@code Other}
 * @param detail what the source adds, such as the wallet behind {@code Other}; empty if nothing
 * @param amountPaise in paise
 */
public record Payment(String method, String detail, long amountPaise) {}
