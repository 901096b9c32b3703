/**
 * The engine itself: libchdb through JNA.
 *
 * <p>In: a library, a data folder, statements and the data of inserts. Out: results, in memory or
 * through a pipe, counts, and ClickHouse's errors. Inside: connections with settings of their own,
 * a pool of them, the lock on the data folder. Nothing outside calls the native functions.
 */
package dev.titan.localstack.clickhouse.engine;
