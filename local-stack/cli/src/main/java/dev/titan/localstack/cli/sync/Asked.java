package dev.titan.localstack.cli.sync;

/**
 * A request that was entered.
 *
 * @param org the organisation
 * @param requestId the request
 */
public record Asked(String org, String requestId) {}
