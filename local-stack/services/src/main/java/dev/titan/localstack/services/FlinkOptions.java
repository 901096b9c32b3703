package dev.titan.localstack.services;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * How the embedded Flink is set up.
 *
 * @param configuration the folder with {@code common.yaml}, {@code local.yaml} and a file per job
 * @param overrides Flink settings that win over the files, in Flink's names
 */
public record FlinkOptions(Path configuration, Map<String, String> overrides) {
  public FlinkOptions {
    Objects.requireNonNull(configuration, "configuration");
    overrides = Map.copyOf(overrides);
  }

  /** The files of that folder as they are. */
  public static FlinkOptions of(Path configuration) {
    return new FlinkOptions(configuration, Map.of());
  }
}
