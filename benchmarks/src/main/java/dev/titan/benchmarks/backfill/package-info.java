/**
 * Whether a back-fill delays anybody. In go live bills of many outlets, and a year of another one
 * that the Petpooja connector fetches; out comes the freshness of the live bills with and without
 * that company.
 */
package dev.titan.benchmarks.backfill;
