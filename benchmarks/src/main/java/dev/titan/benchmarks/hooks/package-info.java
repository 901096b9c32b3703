/**
 * What the hooks stand: requests come in at a steady rate over HTTP, as outlets' agents send them;
 * out come the times until they are answered, and a check that every event reached its topic once.
 */
package dev.titan.benchmarks.hooks;
