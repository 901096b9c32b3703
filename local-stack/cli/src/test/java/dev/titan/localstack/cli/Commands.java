package dev.titan.localstack.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs commands of the command line in this process and keeps what they print. */
final class Commands {
  private Commands() {}

  /** What a command answered. */
  record Answer(int code, String out, String error) {}

  static Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    Console console = new Console(stream(out), stream(error));
    int code = TitanMain.commandLine(console).execute(arguments);
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
