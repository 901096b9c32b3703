/**
 * As much of SQL as an endpoint must see.
 *
 * <p>In: the bytes of a request. Out: one statement, where its data begins, which format it names;
 * or ClickHouse's error for several statements at once. Inside: a lexer that knows strings,
 * comments, heredocs and quoted names. Whether a statement is right is the engine's business.
 */
package dev.titan.localstack.clickhouse.sql;
