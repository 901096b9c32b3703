package dev.titan.localstack.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shell scripts that stand in for java, mvn, node and npm in front of the PATH. */
final class FakeTools {
  private final Path folder;

  /** What a command said, on both streams, and its exit code. */
  record Answer(int code, String text) {
    String lastLine() {
      List<String> lines = text.lines().toList();
      return lines.get(lines.size() - 1);
    }
  }

  /** Tools that pass every check. */
  FakeTools(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("jdk/bin"));
    put("jdk/bin/javac", "");
    putJava("17.0.15");
    put("mvn", "echo 'Apache Maven 3.8.7'");
    put("node", "echo v20.20.2");
    put("npm", "echo 10.0.0");
  }

  Path path(String tool) {
    return folder.resolve(tool);
  }

  void put(String tool, String body) throws IOException {
    Path file = Files.writeString(path(tool), "#!/bin/sh\n" + body + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** A java that tells this version, and otherwise prints what it is asked to run. */
  void putJava(String version) throws IOException {
    put(
        "java",
        """
        case "$*" in
          *XshowSettings*) echo "    java.home = $(dirname "$0")/jdk" >&2 ;;
          -version) echo 'openjdk version "%s" 2025-01-01' >&2 ;;
          *) echo "java $*" ;;
        esac"""
            .formatted(version));
  }

  Answer run(Path script, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.put("PATH", folder + ":" + environment.get("PATH"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
