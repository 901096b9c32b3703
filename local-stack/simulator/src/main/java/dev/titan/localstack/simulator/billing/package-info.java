/**
 * The arithmetic of a bill. In: a draft (lines, discounts, charges, how it is paid) and a tax
 * regime. Out: an order snapshot whose amounts add up to the paisa. Inside: integer arithmetic
 * only.
 */
package dev.titan.localstack.simulator.billing;
