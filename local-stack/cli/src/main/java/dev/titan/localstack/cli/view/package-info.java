/**
 * The live view of {@code demo} and {@code up}. In come figures from ClickHouse, read as the user
 * that may only read, the connector's status and the lag that a probe measures; out goes a screen
 * that is redrawn every second, or a line every few seconds.
 *
 * <p>{@code LiveView} is the loop, {@code FiguresReader} asks, {@code PipelineProbe} measures,
 * {@code Screen} and its parts lay out, and {@code TerminalOutput} or {@code PlainOutput} shows.
 */
package dev.titan.localstack.cli.view;
