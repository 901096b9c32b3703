/**
 * Labelled fraud and its innocent look-alikes. In: the honest day of an outlet and {@link
 * dev.titan.localstack.simulator.house.fraud.FraudOptions}. Out: the same day with some visits told
 * otherwise, in bills, tickets, audit trail and drawer alike, and the truth about it. Inside: a
 * class for each mode with its look-alikes, each a function of seed, outlet and date. What is not
 * told otherwise stays what it was.
 */
package dev.titan.localstack.simulator.house.fraud;
