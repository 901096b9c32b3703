/**
 * Credentials of sources at rest. In come secrets that people set; out they go to the connector
 * that needs them, and to nobody else. Between, they lie in {@code titan.credentials}, encrypted
 * with AES-256-GCM under a master key that is not in the database.
 */
package dev.titan.connectors.reference.credentials;
