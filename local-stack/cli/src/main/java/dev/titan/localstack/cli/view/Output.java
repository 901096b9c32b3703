package dev.titan.localstack.cli.view;

/** Where the view goes: a terminal that is redrawn, or lines. */
public interface Output extends AutoCloseable {
  /** Shows the newest state; called every second. */
  void show(Snapshot snapshot);

  @Override
  void close();
}
