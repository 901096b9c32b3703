package dev.titan.connectors.sync.runner;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Writes plans as text; the other tasks of the scheduler have no data. */
final class PlanSerializer implements Serializer {

  @Override
  public byte[] serialize(Object data) {
    return data instanceof SyncPlan plan ? plan.toBytes() : null;
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] bytes) {
    return bytes == null || bytes.length == 0 || type == Void.class
        ? null
        : type.cast(SyncPlan.ofBytes(bytes));
  }
}
