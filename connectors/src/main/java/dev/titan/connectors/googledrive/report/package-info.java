/**
 * Reports that tills and inventories export: recognised by their headers, their columns mapped,
 * their rows turned into facts, parts of bills or reference data.
 *
 * <p>In goes a {@link dev.titan.connectors.googledrive.sheet.SheetFile}; out come, through a {@link
 * dev.titan.connectors.googledrive.report.ReportSink}, rows as they are understood, and at the end
 * a {@link dev.titan.connectors.googledrive.report.FileSummary} that says all that was assumed.
 * {@link dev.titan.connectors.googledrive.report.ReportReader} is the only way in. Nothing here
 * publishes, stores or asks for the time.
 */
package dev.titan.connectors.googledrive.report;
