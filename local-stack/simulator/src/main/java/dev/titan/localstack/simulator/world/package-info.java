/**
 * What the simulated point of sale knows. In: nothing. Out: outlets, their orders and the life of
 * each order, for the HTTP API to answer from. Inside: immutable records, money in paise as {@code
 * long}, and the simulated clock.
 */
package dev.titan.localstack.simulator.world;
