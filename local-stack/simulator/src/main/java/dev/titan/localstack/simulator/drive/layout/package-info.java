/**
 * Where the tables of a report stand on its sheets, and how their values are written. In: tables
 * and a style. Out: sheets of written cells, and the rows and values that a reader must find there.
 */
package dev.titan.localstack.simulator.drive.layout;
