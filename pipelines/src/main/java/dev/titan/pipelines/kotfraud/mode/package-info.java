/**
 * The modes of KOT fraud, each a small class: what it looks for in the history of one order, or in
 * a whole day of the house and those before it ({@link dev.titan.pipelines.kotfraud.mode.DayRule}),
 * with which parameters, and what it then finds. Pure: no state, no clock, no Flink.
 *
 * <p>In comes an {@link dev.titan.pipelines.kotfraud.mode.OrderHistory}: everything known of the
 * tickets and bills that belong together, whatever the order in which it became known; out go
 * {@link dev.titan.pipelines.kotfraud.mode.Finding}s. When a mode has to wait it asks its {@link
 * dev.titan.pipelines.kotfraud.mode.Surroundings} and finds nothing until these say that all is
 * told.
 */
package dev.titan.pipelines.kotfraud.mode;
