/**
 * The edges of every job: Kafka records in, rows of ClickHouse tables and Kafka messages out.
 *
 * <p>Rows are upserts with deterministic keys and rising versions, so that writing them at least
 * once has the effect of writing them once.
 */
package dev.titan.pipelines.io;
