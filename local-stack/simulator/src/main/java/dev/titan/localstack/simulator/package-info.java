/**
 * A simulated Petpooja with a believable chain behind it. In: a seed, a clock, or a CSV file of
 * real tickets. Out: the vendor's HTTP answers. Inside: {@code world} (what an order is), {@code
 * chain} (orders made up from a seed), {@code replay} (orders read from tickets), {@code house}
 * (tickets, audits, cash and stock behind the orders, and agents that send them) and {@code
 * petpooja} (the HTTP API with its quirks). Nothing of the rest of Titan is known here: a connector
 * is tested against an independent speaker of the vendor's format.
 */
package dev.titan.localstack.simulator;
