/**
 * Tables as people export them: where one begins under a preamble and where it ends, which rows are
 * totals, what a blank cell of a group stands for, and what the text of a cell means as a number, a
 * date or a name. Knows no report.
 */
package dev.titan.connectors.googledrive.table;
