/**
 * How soon the kotfraud job tells of a case, and how soon it decides by a rule that was changed in
 * PostgreSQL. In go facts that are cases, all the time, and changes of a rule; out come the times
 * until the cases are on the topic and in the table, and until a change decides.
 */
package dev.titan.benchmarks.kotfraud;
