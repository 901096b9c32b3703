package dev.titan.localstack.services;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A Java process of its own whose lines a test reads and which it kills without warning. */
final class ChildProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;
  private final List<String> read = new ArrayList<>();

  private ChildProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static ChildProcess start(Class<?> mainClass, String... arguments) throws IOException {
    List<String> command = JavaCommand.of(512, List.of(), mainClass.getName(), List.of(arguments));
    return new ChildProcess(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/child-processes.log")))
            .start());
  }

  /** Reads until a line fits and answers it; fails when the process ends first. */
  String awaitLine(Predicate<String> wanted) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      read.add(line);
      if (wanted.test(line)) {
        return line;
      }
    }
    throw new AssertionError("The child process ended without the line that the test waits for.");
  }

  /** Kills it as kill -9 does and answers every line that it had written. */
  List<String> kill() throws IOException, InterruptedException {
    // By its handle: Process.destroyForcibly would throw away what it had written.
    if (!process.toHandle().destroyForcibly()) {
      throw new AssertionError("The child process could not be killed.");
    }
    process.waitFor();
    lines.lines().forEach(read::add);
    return List.copyOf(read);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
