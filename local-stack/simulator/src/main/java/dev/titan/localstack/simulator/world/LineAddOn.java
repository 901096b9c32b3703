package dev.titan.localstack.simulator.world;

/**
 * An add-on of a line; its price is already in the line's unit price.
 *
 * @param price paise
 */
public record LineAddOn(String id, String group, String name, long price, int quantity) {}
