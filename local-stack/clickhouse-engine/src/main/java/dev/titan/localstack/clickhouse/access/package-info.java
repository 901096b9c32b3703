/**
 * Who may do what.
 *
 * <p>In: a users file, a request's user and settings, a statement. Out: the settings of the
 * connection that the user gets, or ClickHouse's refusal. Inside: writers are free; readers are
 * bound by limits, a row filter and a guard that no part of a request can lift.
 */
package dev.titan.localstack.clickhouse.access;
