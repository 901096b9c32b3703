package dev.titan.localstack.cli.view;

import java.io.IOException;

/** Opens what the view is shown on. */
@FunctionalInterface
public interface Outputs {
  /** Opens it for a subject. */
  Output open(Subject subject) throws IOException;
}
