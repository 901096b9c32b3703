package dev.titan.localstack.cli.up;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a configuration file: all of it, each with its place. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Adds one: what is wrong, and where, in a sentence. */
  void add(String problem) {
    found.add(problem);
  }

  /** All, in the order in which they were found. */
  List<String> all() {
    return List.copyOf(found);
  }

  /**
   * Ends a start-up that cannot go well.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CONFIGURATION} when there are any
   */
  void throwIfAny(Path file) {
    if (!found.isEmpty()) {
      throw new TitanException(
          ErrorCode.BAD_CONFIGURATION,
          found.size() == 1
              ? file + ": " + found.get(0)
              : file + " has " + found.size() + " problems:\n  " + String.join("\n  ", found));
    }
  }
}
