package dev.titan.pipelines.outlet;

import dev.titan.contracts.topic.OutletKey;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/** How far each source has delivered the outlet that is the current key. */
public final class OutletCoverage {

  private static final MapStateDescriptor<String, long[]> BY_SOURCE =
      new MapStateDescriptor<>(
          "coverage", Types.STRING, PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

  private final MapState<String, long[]> bySource;

  /** Written through: all of it is in state at all times. */
  private final RecentOutlets<Map<String, IntervalSet>> recent =
      new RecentOutlets<>(HashMap::new, all -> true);

  OutletCoverage(RuntimeContext context) {
    bySource = context.getMapState(BY_SOURCE);
  }

  /** Makes an outlet the current one. */
  void enter(OutletKey outlet) {
    recent.enter(outlet);
  }

  /** The windows that a source has covered. */
  public IntervalSet of(String source) throws Exception {
    IntervalSet covered = recent.current().get(source);
    if (covered == null) {
      long[] bounds = bySource.get(source);
      covered = bounds == null ? IntervalSet.EMPTY : IntervalSet.ofBounds(bounds);
      recent.current().put(source, covered);
    }
    return covered;
  }

  /** Adds a window; whether that told anything new. */
  boolean add(String source, long from, long through) throws Exception {
    IntervalSet before = of(source);
    IntervalSet after = before.plus(from, through);
    if (after.equals(before)) {
      return false;
    }
    bySource.put(source, after.toBounds());
    recent.current().put(source, after);
    return true;
  }

  /** Whether every source of a deadline covers its window. */
  boolean covers(Deadline deadline) throws Exception {
    for (String source : deadline.sources()) {
      if (!of(source).covers(deadline.from(), deadline.through())) {
        return false;
      }
    }
    return true;
  }
}
