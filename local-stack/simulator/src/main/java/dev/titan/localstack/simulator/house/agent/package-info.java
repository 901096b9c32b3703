/**
 * What the outlet's computer sends. In: the events of a house, or the versions of its bills, and a
 * clock. Out: HTTP posts to hooks, history first and as fast as it is accepted, then as it comes to
 * pass. Inside: one feed per kind of event, a cursor that holds a day at a time, and a sender that
 * never skips what was not accepted.
 */
package dev.titan.localstack.simulator.house.agent;
