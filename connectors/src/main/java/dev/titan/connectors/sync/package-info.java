/**
 * What sources have in common: how far each has been delivered, kept over restarts, which process
 * polls which outlet, and how one is fetched from when asked. In come the business days that a
 * connector has published completely; out goes, after a restart, where to continue. The table
 * {@code titan.sync_positions} in PostgreSQL holds it. A position is a convenience, never a truth:
 * without it everything is published again, and the ledger drops what it knows. {@code SyncSource}
 * is what {@code runner} runs by schedule and on request; {@code OutletLeases} share the outlets
 * between processes.
 */
package dev.titan.connectors.sync;
