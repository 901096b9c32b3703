package dev.titan.connectors.publish;

/** The shared connection to the topics; safe for use by several threads. */
public interface FactPublishers extends AutoCloseable {

  /** Opens a publisher for one caller; it needs no closing. */
  FactPublisher open();

  /** Ends the connection; what was not flushed may be lost. */
  @Override
  void close();
}
