package dev.titan.connectors.googledrive.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that was assumed while a file was read, each thing once and with how often. */
final class Assumptions {

  private static final int MOST = 200;

  private final Map<String, Integer> times = new LinkedHashMap<>();
  private boolean more;

  /** Says something once, however often it is said. */
  void say(String what) {
    count(what, 0);
  }

  /** Says something about one more row. */
  void row(String what) {
    count(what, 1);
  }

  /** Everything that was said. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    times.forEach(
        (what, rows) ->
            all.add(
                rows == 0 ? what : "%s (%d row%s)".formatted(what, rows, rows == 1 ? "" : "s")));
    if (more) {
      all.add("There is more that was assumed; only the first %d are shown".formatted(MOST));
    }
    return all;
  }

  private void count(String what, int rows) {
    if (times.size() >= MOST && !times.containsKey(what)) {
      more = true;
      return;
    }
    times.merge(what, rows, Integer::sum);
  }
}
