/**
 * A believable chain of cafes. In: a seed and a few outlets. Out: for any business day of any year,
 * the orders of that day with their lives. Inside: demand (how many guests come and when), the
 * menu, what a guest orders, and what happens to a bill afterwards. A day is a pure function of
 * seed, outlet and date, so history costs nothing until it is asked for.
 */
package dev.titan.localstack.simulator.chain;
