/**
 * The compressions that ClickHouse's clients use.
 *
 * <p>In and out: byte streams. Inside: ClickHouse's own blocks with their CityHash128, and HTTP's
 * content codings.
 */
package dev.titan.localstack.clickhouse.compress;
