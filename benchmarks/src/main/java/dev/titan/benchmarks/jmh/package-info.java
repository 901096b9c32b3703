/**
 * Micro-benchmarks of the hot paths with JMH. In: bills of the benchmark feed. Out: microseconds an
 * operation. Inside: the runner and the benchmark of event JSON; those of the connector's mapping
 * and of the ledger's rules stand in the packages that they measure, whose classes nobody else
 * sees.
 */
package dev.titan.benchmarks.jmh;
