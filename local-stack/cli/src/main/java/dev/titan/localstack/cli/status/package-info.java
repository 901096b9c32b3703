/**
 * The state of a running stack, seen from another process. In come the addresses of its services;
 * out goes a {@code StackStatus}, for people or as JSON. {@code StatusReader} asks the services,
 * {@code TableFigures} the tables, {@code FetchFigures} and {@code ModeFigures} the store.
 */
package dev.titan.localstack.cli.status;
