/**
 * What every module agrees on: events on the topics, tables in ClickHouse, money, units, business
 * dates and error codes. Nothing comes in (this module imports nothing of ours) and no I/O happens
 * here, except that {@code table} applies the DDL through a connection that the caller opened.
 */
package dev.titan.contracts;
