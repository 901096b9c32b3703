package dev.titan.pipelines.outlet;

import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;

/** Where a job's function puts what it has to say. */
public interface OutletOutput {

  /** Writes a row of a table. */
  void row(TableRow row);

  /** Publishes a message. */
  void publish(TopicMessage message);
}
