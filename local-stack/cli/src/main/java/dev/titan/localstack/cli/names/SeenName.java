package dev.titan.localstack.cli.names;

/**
 * A name in the tables of facts.
 *
 * @param id the id that the source gave with it, empty when none
 * @param name as the source writes it
 * @param source who told of it first
 */
public record SeenName(String id, String name, String source) {}
