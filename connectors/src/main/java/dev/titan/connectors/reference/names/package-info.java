/**
 * Names of the same thing in different sources. In comes a name as a bill, invoice, recipe or
 * report writes it; out goes the known thing that it means, when that is certain, and else a
 * proposal that waits in {@code titan.name_bridges} for a person. {@link
 * dev.titan.connectors.reference.names.NameRules} decides, without knowing any store.
 */
package dev.titan.connectors.reference.names;
