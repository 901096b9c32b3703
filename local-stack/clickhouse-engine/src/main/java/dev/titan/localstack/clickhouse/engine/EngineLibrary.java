package dev.titan.localstack.clickhouse.engine;

import dev.titan.localstack.clickhouse.EngineStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the engine's shared library among the npm packages of this platform. */
public final class EngineLibrary {
  private static final String FILE = "libchdb.so";

  private EngineLibrary() {}

  /**
   * The library to load: the one that was named, else the package of this platform below {@code
   * home}.
   *
   * @param named a file, or null
   * @param home the folder that holds node_modules
   */
  public static Path locate(Path named, Path home) throws EngineStartException {
    if (named != null) {
      if (!Files.isRegularFile(named)) {
        throw new EngineStartException(
            "The ClickHouse engine's library is not at "
                + named
                + ": run `npm ci`, or correct the path.");
      }
      return named.toAbsolutePath();
    }
    String platform =
        packageOf(System.getProperty("os.name"), System.getProperty("os.arch"))
            .orElseThrow(
                () ->
                    new EngineStartException(
                        "There is no ClickHouse engine library for "
                            + System.getProperty("os.name")
                            + " on "
                            + System.getProperty("os.arch")
                            + ": use an external ClickHouse by its URL instead."));
    Path library = home.resolve("node_modules").resolve("@chdb").resolve(platform).resolve(FILE);
    if (!Files.isRegularFile(library)) {
      throw new EngineStartException(
          "The ClickHouse engine's library is missing ("
              + library
              + "): run `npm ci` in "
              + home.toAbsolutePath()
              + ", or use an external ClickHouse by its URL.");
    }
    return library.toAbsolutePath();
  }

  /** The npm package of a platform, named as Java names operating systems and processors. */
  static Optional<String> packageOf(String operatingSystem, String processor) {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    boolean intel = processor.equals("amd64") || processor.equals("x86_64");
    if (!arm && !intel) {
      return Optional.empty();
    }
    if (system.startsWith("linux")) {
      return Optional.of(arm ? "lib-linux-arm64-gnu" : "lib-linux-x64-gnu");
    }
    if (system.startsWith("mac")) {
      return Optional.of(arm ? "lib-darwin-arm64" : "lib-darwin-x64");
    }
    return Optional.empty();
  }
}
