/**
 * The jobs that the ledger is measured against. In: {@code titan.bills}. Out: nothing, or the fact
 * rows of the bills. Inside: Kafka to discard, which is the limit of the machine, and the smallest
 * job that reads the same and writes the same facts: parse, keyed deduplication in RocksDB, JDBC.
 */
package dev.titan.benchmarks.yardstick;
