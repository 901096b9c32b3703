/**
 * How the benchmarks measure. In: the running stack. Out: rates, freshness and peak memory. Inside:
 * the broker's own count of what it handed out, queries that tell when rows are there, and
 * samplers.
 */
package dev.titan.benchmarks.measure;
