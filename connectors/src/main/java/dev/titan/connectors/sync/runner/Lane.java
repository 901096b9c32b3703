package dev.titan.connectors.sync.runner;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.titan.contracts.topic.OutletKey;

/** One outlet of one source: what is never fetched twice at a time. */
record Lane(String source, OutletKey outlet) {

  /** What the names of the library's tasks begin with, before the source. */
  static final String TASK_PREFIX = "sync/";

  /** The library's task of a source. */
  static String taskName(String source) {
    return TASK_PREFIX + source;
  }

  /** How the library knows it. */
  TaskInstanceId id() {
    return TaskInstanceId.of(taskName(source), outlet.toString());
  }

  @Override
  public String toString() {
    return source + " " + outlet;
  }
}
