/**
 * The way onto the topics. In come facts, rows of reference data and dead letters of the
 * connectors; out they go to Kafka, each under its key, in order, acknowledged. {@link
 * dev.titan.connectors.publish.FactPublishers} is the shared connection, {@link
 * dev.titan.connectors.publish.FactPublisher} one outlet's share.
 */
package dev.titan.connectors.publish;
