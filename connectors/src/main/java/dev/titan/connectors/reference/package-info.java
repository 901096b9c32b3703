/**
 * Reference data on its way to the jobs. In come the committed changes of the published tables in
 * PostgreSQL, through logical replication and Debezium's embedded engine; out go {@link
 * dev.titan.contracts.event.ReferenceChange} records on {@code titan.reference}: all rows first,
 * then the mark that they are complete, then every change. {@link
 * dev.titan.connectors.reference.ReferenceConnector} is the way in.
 */
package dev.titan.connectors.reference;
