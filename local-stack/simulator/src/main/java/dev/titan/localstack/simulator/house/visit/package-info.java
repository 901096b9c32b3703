/**
 * How guests spend their time behind a bill. In: the orders of an outlet's business day. Out: for
 * each order when its rounds were taken, when the bill was printed and paid, and what innocent
 * thing happened. Inside: nothing is written to the bills; every time lies in the order's business
 * day.
 */
package dev.titan.localstack.simulator.house.visit;
