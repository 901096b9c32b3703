/**
 * Reference data as the jobs hold it: the rows of {@code titan.reference}, broadcast to every
 * subtask, and the typed, immutable view of them that rules are given.
 *
 * <p>{@link dev.titan.pipelines.reference.ReferenceReader} turns records of the topic into {@link
 * dev.titan.pipelines.reference.ReferenceUpdate}s; {@link
 * dev.titan.pipelines.reference.ReferenceStore} keeps the newest of each row as broadcast state and
 * knows when all of a snapshot are there; {@link dev.titan.pipelines.reference.OutletReference} is
 * what an outlet's rules see. Views and rows are pure.
 *
 * <p>Broadcast state lies in memory, once per subtask. So a job names the tables that it needs, and
 * a chain of a thousand outlets with a menu of a thousand items and a year of shifts is some
 * hundred megabytes a subtask.
 */
package dev.titan.pipelines.reference;
