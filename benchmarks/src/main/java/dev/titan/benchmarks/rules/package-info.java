/**
 * How soon a running detector decides by a rule that was changed in PostgreSQL. In go changes of a
 * rule and, all the time, facts that it decides; out come the times from a change's commit to the
 * first case that was decided by it.
 */
package dev.titan.benchmarks.rules;
