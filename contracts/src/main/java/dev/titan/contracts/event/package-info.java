/**
 * The records on the topics. Connectors and jobs write them, jobs and people read them. They are
 * JSON with a {@code type} field; readers ignore fields they do not know, and golden files in the
 * tests keep every older form readable.
 */
package dev.titan.contracts.event;
