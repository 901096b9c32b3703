package dev.titan.localstack.cli.run;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;

/**
 * Where the log lines of this process go. To be called before anything logs: the backend reads its
 * configuration once.
 */
public final class Logs {
  private static final String CONFIGURATION = "log4j2.configurationFile";
  private static final String FOLDER = "titan.logs";

  private Logs() {}

  /** Sends them to {@code titan.log} in a folder, rolling; nothing of them to the terminal. */
  public static void to(Path folder) {
    if (System.getProperty(CONFIGURATION) == null) {
      System.setProperty(FOLDER, folder.toAbsolutePath().toString());
      System.setProperty(CONFIGURATION, "titan-log4j2.xml");
    }
  }

  /** Drops them: for commands that only ask. */
  public static void nowhere() {
    if (System.getProperty(CONFIGURATION) == null) {
      System.setProperty(CONFIGURATION, "titan-silent-log4j2.xml");
    }
  }

  /** The file, when there is one. */
  public static Optional<Path> file() {
    return Optional.ofNullable(System.getProperty(FOLDER))
        .map(folder -> Path.of(folder, "titan.log"));
  }

  /** Writes out what is buffered; nothing is logged afterwards. */
  public static void stop() {
    LogManager.shutdown();
  }
}
