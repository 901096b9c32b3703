/**
 * The cash drawer of an outlet's business day. In: the visits of the day. Out: what went into and
 * out of the drawer beside sales, and what was counted. Inside: opening + cash sales + paid in -
 * paid out - dropped - tips is what was counted, but for a few coins.
 */
package dev.titan.localstack.simulator.house.cash;
