package dev.titan.pipelines.reference;

import dev.titan.contracts.time.BusinessCalendar;

/**
 * When an outlet trades.
 *
 * @param outlet its id
 * @param calendar its zone and closing time
 */
record OutletRow(String outlet, BusinessCalendar calendar) {}
