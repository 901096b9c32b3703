/**
 * The ClickHouse engine process of the embedded stack.
 *
 * <p>In: options, a users file, requests of ClickHouse's HTTP interface. Out: ClickHouse's answers;
 * tables below one data folder. Inside: {@code engine} is the real engine (chDB) behind JNA, {@code
 * sql} splits statements from data, {@code compress} speaks the compressions, {@code access} holds
 * users and what bounds a reader, {@code http} is the endpoint.
 */
package dev.titan.localstack.clickhouse;
