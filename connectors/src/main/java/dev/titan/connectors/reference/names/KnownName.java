package dev.titan.connectors.reference.names;

/**
 * A thing that names may mean.
 *
 * @param id its id, for example of an ingredient
 * @param name its name
 */
public record KnownName(String id, String name) {}
