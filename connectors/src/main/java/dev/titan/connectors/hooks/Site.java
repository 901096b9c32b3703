package dev.titan.connectors.hooks;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;

/**
 * Where events happen: all that is to be known of an outlet to understand what its agents send.
 *
 * @param key our organisation and outlet
 * @param calendar its zone and closing time
 */
record Site(OutletKey key, BusinessCalendar calendar) {}
