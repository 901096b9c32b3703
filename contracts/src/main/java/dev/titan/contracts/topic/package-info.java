/** The registry of Kafka topics: names, keys, record types, retention. */
package dev.titan.contracts.topic;
