package dev.titan.pipelines.reference;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.util.Map;

/**
 * The reference data of one outlet as its rules see it. Immutable.
 *
 * @param outlet the outlet
 * @param calendar its zone and closing time
 * @param menu what it sells, and at which price
 * @param staff who works there, and when
 * @param rules how its detectors decide
 * @param dispositions what people decided about its detections, by case id
 * @param position the highest place in the store's log that any row here has, or any other row of
 *     the job: it rises with every change
 */
public record OutletReference(
    OutletKey outlet,
    BusinessCalendar calendar,
    Menu menu,
    Staff staff,
    DetectorRules rules,
    Map<String, Disposition> dispositions,
    long position) {

  /** The same at a later place of the log. */
  OutletReference at(long later) {
    return new OutletReference(outlet, calendar, menu, staff, rules, dispositions, later);
  }
}
