package dev.titan.benchmarks.measure;

import dev.titan.contracts.topic.Topic;
import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * How much of {@code titan.bills} the embedded broker has handed out, by its own count. So the
 * start of consumption is known without touching the job that is measured.
 */
public final class TopicReads {

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
  private final ObjectName bytesOut;

  /** Reads the counter of the broker in this process. */
  public TopicReads() {
    try {
      bytesOut =
          new ObjectName(
              "kafka.server:type=BrokerTopicMetrics,name=BytesOutPerSec,topic="
                  + Topic.BILLS.topicName());
    } catch (MalformedObjectNameException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Bytes handed out since the broker started. */
  public long bytes() {
    try {
      return ((Number) beans.getAttribute(bytesOut, "Count")).longValue();
    } catch (InstanceNotFoundException nothingReadYet) {
      return 0;
    } catch (JMException e) {
      throw new IllegalStateException("The broker's counter " + bytesOut + " cannot be read", e);
    }
  }
}
