package dev.titan.localstack.simulator.world;

/**
 * Who handled the order, and what was noted; empty where nothing was.
 *
 * @param biller who made the bill
 * @param assignee who served or delivers
 * @param tokenNo the token of a guest at the counter
 * @param comment a free remark
 * @param cancelReason why it was cancelled
 */
public record Handling(
    String biller, String assignee, String tokenNo, String comment, String cancelReason) {}
