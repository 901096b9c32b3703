/**
 * The kitchen's side of a day. In: the visits of an outlet's business day. Out: the changes to its
 * kitchen order tickets (KOTs), in the order of time. Inside: what happens to a line between the
 * guest's word and the table; for every settled order the quantities add up to what is billed.
 */
package dev.titan.localstack.simulator.house.kitchen;
