/**
 * Fraud cases for people. In comes the ClickHouse of a running stack; out go {@code FraudCase}s,
 * printed as a list ({@code CaseList}) or one as a whole with its evidence ({@code CasePage}), and
 * what people decide about them goes to the store ({@code Decisions}), whence it comes back into
 * the case.
 */
package dev.titan.localstack.cli.cases;
