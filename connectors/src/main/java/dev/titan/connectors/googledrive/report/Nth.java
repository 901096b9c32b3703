package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.event.StableId;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells rows apart that say the same: the first, the second, ... of equal ones. So an id depends on
 * what a row says and on nothing that stands around it, and a corrected file names the same rows
 * alike.
 */
final class Nth {

  private final Map<String, Integer> seen = new HashMap<>();

  /** An id from what identifies a row and how many equal ones there were. */
  String id(String... identity) {
    String key = StableId.of(identity);
    return StableId.of(key, Integer.toString(seen.merge(key, 1, Integer::sum)));
  }
}
