package dev.titan.localstack.services;

/** One running part of the stack. Safe for use by several threads. */
public interface Service extends AutoCloseable {
  /** The name, as in {@code kafka}: also the name of its sub-folder and of its log lines. */
  String name();

  /** How it is at this moment; answers within a few seconds and does not throw. */
  Health health();

  /** Stops it gracefully; what it has acknowledged stays. A second call does nothing. */
  @Override
  void close();
}
