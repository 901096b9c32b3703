/**
 * Evaluations of a detector on events whose truth is known. In comes a folder of files ({@code
 * EventFolder}: reference data, events, truth) or a simulated chain; they go through the real
 * connectors, Kafka, job and ClickHouse; out go the cases beside the truth, as a {@code
 * ScoreReport} and as JSON.
 */
package dev.titan.localstack.cli.evaluate;
