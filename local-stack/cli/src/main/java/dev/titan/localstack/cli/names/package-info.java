/**
 * Names that sources write, for people who say what they mean. In come the names in the tables of
 * facts and the known things of the store; out go proposals, and what was decided. {@code
 * SeenNames} reads the tables; the connectors' {@code NameRules} and {@code NameBridges} do the
 * rest.
 */
package dev.titan.localstack.cli.names;
