/**
 * What the benchmarks feed to the jobs. In: a seed and a number of outlets. Out: bill snapshots as
 * the Petpooja connector would publish them, on {@code titan.bills}. Inside: the generator on top
 * of the simulated chain, the figures that the tables must show afterwards, and the end markers.
 */
package dev.titan.benchmarks.feed;
