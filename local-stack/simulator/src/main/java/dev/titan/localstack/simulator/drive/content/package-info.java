/**
 * What reports hold. In: the house of an outlet and a span of business days. Out: tables of values
 * with the titles that the till's exports use. Inside: one class for each kind of report; nothing
 * here knows how a value is written.
 */
package dev.titan.localstack.simulator.drive.content;
