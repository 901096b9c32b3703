/**
 * The tables in ClickHouse: numbered steps of DDL (resources in the folder {@code migration}), and
 * {@link dev.titan.contracts.table.Migrations}, which has Flyway apply those that a database lacks.
 * Every table is a {@code ReplacingMergeTree(version, is_deleted)} of the database {@code titan};
 * the views named {@code *_current} show each row as it stands now.
 */
package dev.titan.contracts.table;
