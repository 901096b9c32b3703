/**
 * The replay of a ticket file through the real path. In comes a file that has been read; out go
 * counts and sums of what ClickHouse holds, beside those of the file. {@code Replay} runs it,
 * {@code Arrival} waits for the end, {@code ReplayReport} prints.
 */
package dev.titan.localstack.cli.replay;
