/**
 * Real tickets as an outlet of the simulated API. In: any CSV file with a header row and a time
 * column. Out: one bill per ticket, through the same API as the made-up chain. Inside: recognising
 * columns, times and numbers; rows that cannot be read are counted and named, never dropped in
 * silence.
 */
package dev.titan.localstack.simulator.replay;
