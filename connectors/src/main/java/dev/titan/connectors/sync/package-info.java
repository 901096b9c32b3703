/**
 * How far each source has been delivered, kept over restarts. In come the business days that a
 * connector has published completely; out goes, after a restart, where to continue. The table
 * {@code titan.sync_positions} in PostgreSQL holds it. A position is a convenience, never a truth:
 * without it everything is published again, and the ledger drops what it knows.
 */
package dev.titan.connectors.sync;
