/**
 * The operational store in PostgreSQL: numbered steps of DDL (resources in the folder {@code
 * migration}) and the shared calendar ({@code holidays.csv}). {@link
 * dev.titan.contracts.store.StoreSchema} has Flyway apply what a database lacks; {@link
 * dev.titan.contracts.store.PublishedTables} names what goes out to the jobs as reference data.
 */
package dev.titan.contracts.store;
