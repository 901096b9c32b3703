/**
 * The till's audit trail of a day. In: the visits of an outlet's business day and when the kitchen
 * handed deliveries over. Out: what was done to each bill, in the order of time. Inside: honest
 * people only: who reduces a printed bill names a manager who was there.
 */
package dev.titan.localstack.simulator.house.till;
