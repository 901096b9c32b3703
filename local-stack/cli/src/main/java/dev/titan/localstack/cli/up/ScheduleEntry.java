package dev.titan.localstack.cli.up;

/**
 * The rhythm of a source as it stands in the configuration file; what is absent is null here and as
 * usual.
 *
 * @param source whose rhythm it is, at all outlets
 * @param every pause between two fetches of what is new; not for orders, which are polled
 * @param dailyAt local time at which recent days are fetched again
 * @param dailyDays how many days these are
 */
record ScheduleEntry(String source, String every, String dailyAt, Integer dailyDays) {}
