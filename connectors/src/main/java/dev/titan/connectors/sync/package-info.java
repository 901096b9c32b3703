/**
 * What connectors keep over restarts, and how a source is fetched on demand. In come the business
 * days that a connector has published completely; out goes, after a restart, where to continue: the
 * table {@code titan.sync_positions} in PostgreSQL. A position is a convenience, never a truth:
 * without it everything is published again, and the ledger drops what it knows.
 */
package dev.titan.connectors.sync;
