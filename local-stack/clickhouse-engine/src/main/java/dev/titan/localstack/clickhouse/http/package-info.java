/**
 * ClickHouse's HTTP interface.
 *
 * <p>In: HTTP requests. Out: results and errors with the headers, statuses and codings of a server.
 * Inside: reading of requests, sessions, running and stopping of statements, held and streamed
 * answers.
 */
package dev.titan.localstack.clickhouse.http;
