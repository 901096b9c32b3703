/**
 * Titan's measurements on this machine: {@code ./titan bench}. In: options. Out: rates of the
 * ledger against the limit of the machine and against the smallest job that writes the same facts,
 * freshness and peak memory, as text, JSON and a table in {@code RESULTS.md}.
 *
 * <p>Inside: {@link dev.titan.benchmarks.BenchMain} reads the options, {@link
 * dev.titan.benchmarks.Bench} runs the stack and the measurements in turns.
 */
package dev.titan.benchmarks;
