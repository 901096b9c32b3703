package dev.titan.localstack.cli.ingest;

import java.nio.file.Path;

/** Looks at files, or takes them. */
public interface FileDesk extends AutoCloseable {

  /** How a file is understood; never fails because of its content. */
  Understood read(Path file);

  @Override
  void close();
}
