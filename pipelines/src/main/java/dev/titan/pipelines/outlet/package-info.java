/**
 * What every job keeps per outlet: how far each source has delivered, which decisions wait for
 * that, and the operator that hands records and decisions to a job's function.
 *
 * <p>In come raw records of the fact topics, keyed {@code org/outlet}; out go rows of tables and
 * messages for topics. Nothing here looks at a clock to decide: a {@link
 * dev.titan.pipelines.outlet.Deadline} fires when its sources cover its window, and on nothing
 * else.
 */
package dev.titan.pipelines.outlet;
