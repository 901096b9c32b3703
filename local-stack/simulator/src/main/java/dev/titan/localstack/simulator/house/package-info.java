/**
 * The rest of the restaurant, behind the bills. In: the chain. Out: kitchen tickets, the till's
 * audit trail, the cash drawer, stock and expenses of any business day, and senders that transmit
 * them as they come to pass. Inside: {@code visit} (how guests spent their time), {@code kitchen},
 * {@code till}, {@code cash}, {@code stock} and {@code agent} (the senders). Each day is a pure
 * function of seed, outlet and date, and one day is held at a time.
 */
package dev.titan.localstack.simulator.house;
