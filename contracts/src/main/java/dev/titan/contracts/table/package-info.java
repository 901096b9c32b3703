/**
 * The tables in ClickHouse: versioned DDL (resources beside this package) and the runner that
 * applies it. Every table is a {@code ReplacingMergeTree(version, is_deleted)} of the database
 * {@code titan}; the views named {@code *_current} show each row as it stands now.
 */
package dev.titan.contracts.table;
