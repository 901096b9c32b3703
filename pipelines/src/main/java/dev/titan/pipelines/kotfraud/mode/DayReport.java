package dev.titan.pipelines.kotfraud.mode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a mode says of a business day by itself: what it found, and what later days are to be
 * compared with.
 *
 * @param findings what it found
 * @param measures by what was measured, each beginning with the mode's name, then by person
 * @param series the lowest and the highest number of each series of bill numbers
 */
public record DayReport(
    List<Finding> findings,
    Map<String, Map<String, Measure>> measures,
    Map<String, Tally.Span> series) {

  /** The same with more findings. */
  DayReport with(List<Finding> more) {
    return new DayReport(
        Stream.concat(findings.stream(), more.stream()).toList(), measures, series);
  }
}
