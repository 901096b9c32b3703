/**
 * Files on their way to the topics. In comes a file that somebody dropped; out go its facts, once,
 * whatever happens in between.
 *
 * <p>{@code FileIntake} takes one file: it is known by its content ({@code FileLog}), read into a
 * spool ({@code Spool}), since only its end tells whether it is taken at all, and then delivered
 * ({@code Delivery}): each fact is noted in PostgreSQL before it is published and acknowledged
 * afterwards ({@code PublishedRows}), parts of bills are put together ({@code BillDesk}), what a
 * corrected file no longer says is withdrawn, and what it covers is said last. {@code
 * GoogleDriveSource} does that with all files of a {@code FolderSource}, by schedule, on request
 * and when something was dropped.
 */
package dev.titan.connectors.googledrive.intake;
