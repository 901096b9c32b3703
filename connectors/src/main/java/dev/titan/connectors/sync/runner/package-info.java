/**
 * Fetches by schedule and on request. In come the sources of a process ({@code SyncSource}), their
 * rhythms ({@code SyncSchedule}) and the rows of {@code titan.sync_requests}; out go fetches, one
 * at a time per source and outlet across all processes, each a row of {@code titan.sync_runs}.
 * {@code SyncRunner} puts it together; db-scheduler holds one lane per source and outlet and when
 * it is due, {@code LaneTask} does what is due, {@code RequestWatch} wakes lanes that were asked
 * for, {@code RunStore} holds the statements, {@code SyncPlan} the decisions. {@code SyncRequests}
 * is for those who ask and look.
 */
package dev.titan.connectors.sync.runner;
