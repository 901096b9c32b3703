package dev.titan.localstack.cli.run;

import dev.titan.localstack.services.ServiceException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Titan's folder: the one with {@code flink-conf} and {@code node_modules}. */
public final class Home {
  private Home() {}

  /**
   * The folder that the launcher names in {@code titan.home}, else the current one.
   *
   * @throws ServiceException when it is not Titan's
   */
  public static Path folder() {
    Path home = Path.of(System.getProperty("titan.home", "")).toAbsolutePath().normalize();
    if (!Files.isDirectory(home.resolve("flink-conf"))) {
      throw new ServiceException(
          home + " is not Titan's folder (it has no flink-conf). Start Titan with ./titan.");
    }
    return home;
  }

  /** Where a command keeps its data unless told otherwise. */
  public static Path data(String command) {
    return folder().resolve("data").resolve(command);
  }
}
