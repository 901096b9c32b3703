package dev.titan.localstack.cli;

import dev.titan.localstack.services.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Titan in a process of its own, which a test may kill. */
final class ChildProcess {

  private ChildProcess() {}

  /** Starts a main class; what it prints goes to a file. */
  static Process start(Class<?> main, List<String> arguments, Path output) throws IOException {
    return new ProcessBuilder(
            JavaCommand.of(
                1024,
                List.of(
                    "-Dtitan.home=" + System.getProperty("titan.home"),
                    "-Dlog4j.shutdownHookEnabled=false"),
                main.getName(),
                arguments))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }
}
