/**
 * The services of the embedded default, all on one data folder.
 *
 * <p>In comes a {@link dev.titan.localstack.services.StackOptions}; out goes a running {@link
 * dev.titan.localstack.services.Stack}: a Kafka broker and a Flink MiniCluster in this process, the
 * ClickHouse engine and PostgreSQL in processes of their own, each listening on a loopback port
 * that stays the same across restarts. Every service keeps what it holds through a restart and
 * through a kill -9 of this process.
 */
package dev.titan.localstack.services;
