/** Amounts of money: whole paise inside, rupees with two decimals outside, never a float. */
package dev.titan.contracts.money;
