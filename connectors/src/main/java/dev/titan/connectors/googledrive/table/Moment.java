package dev.titan.connectors.googledrive.table;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day, a time of day, or both, as a cell says it.
 *
 * @param date the day; empty when the cell holds a time alone
 * @param time the time of day; empty when the cell holds a day alone
 * @param serial whether it stood as the bare number by which spreadsheets count days
 */
public record Moment(Optional<LocalDate> date, Optional<LocalTime> time, boolean serial) {}
