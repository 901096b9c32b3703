package dev.titan.pipelines.io;

import java.io.Serializable;
import java.util.Map;

/** Says where a topic ends. */
@FunctionalInterface
public interface TopicEnds extends Serializable {

  /** The offset after the newest record, by partition; 0 where nothing was ever appended. */
  Map<Integer, Long> read();
}
