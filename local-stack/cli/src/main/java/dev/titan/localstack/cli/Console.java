package dev.titan.localstack.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command prints to and reads from.
 *
 * @param out what was asked for
 * @param error what went wrong
 * @param in what is typed or piped in
 * @param environment the environment variables
 */
record Console(
    PrintStream out, PrintStream error, InputStream in, Map<String, String> environment) {

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(error, true, StandardCharsets.UTF_8);
  }
}
