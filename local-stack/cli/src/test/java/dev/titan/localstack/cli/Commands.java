package dev.titan.localstack.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs commands of the command line in this process and keeps what they print. */
final class Commands {
  private Commands() {}

  /** What a command answered. */
  record Answer(int code, String out, String error) {}

  static Answer run(String... arguments) {
    return run("", System.getenv(), arguments);
  }

  /** Runs one with something to read and other environment variables. */
  static Answer run(String typed, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    Console console =
        new Console(
            stream(out),
            stream(error),
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            environment);
    int code = TitanMain.commandLine(console).execute(arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
