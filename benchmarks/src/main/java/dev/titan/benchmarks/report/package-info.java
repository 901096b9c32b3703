/**
 * What people and programs read of a measurement. In: a {@link dev.titan.benchmarks.BenchResult}.
 * Out: text, JSON, a section of {@code benchmarks/RESULTS.md}. Inside: the targets, the description
 * of the machine, the three forms.
 */
package dev.titan.benchmarks.report;
