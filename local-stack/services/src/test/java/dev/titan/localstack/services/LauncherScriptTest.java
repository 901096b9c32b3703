package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code ./titan} with tools of the wrong kind in front of the PATH; nothing is built. */
class LauncherScriptTest {
  private static final Path SCRIPT = Path.of("..", "..", "titan").toAbsolutePath().normalize();

  @TempDir private Path tools;

  private record Answer(int code, String text) {}

  @BeforeEach
  void putSoundToolsInFront() throws IOException {
    Path home = Files.createDirectories(tools.resolve("jdk/bin"));
    tool(home.resolve("javac"), "");
    tool(tools.resolve("java"), java("17.0.15"));
    tool(tools.resolve("mvn"), "echo 'Apache Maven 3.8.7'");
    tool(tools.resolve("node"), "echo v20.20.2");
    tool(tools.resolve("npm"), "echo 10.0.0");
  }

  @Test
  void printsHelpWhenAloneAndRefusesWhatItDoesNotKnow() throws Exception {
    Answer help = run();
    assertThat(help.code()).isZero();
    assertThat(help.text())
        .contains("usage: ./titan COMMAND")
        .contains("demo", "up", "replay", "sql", "status", "bench", "test", "doctor");
    Answer unknown = run("fly");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.text()).endsWith("titan: there is no command fly\n");
  }

  @Test
  void refusesAnOldJdkAndSaysWhatToDo() throws Exception {
    for (String old : List.of("11.0.2", "1.8.0_292", "21.0.1")) {
      tool(tools.resolve("java"), java(old));
      Answer answer = run("demo");
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.text())
          .contains("Titan needs a JDK 17, and " + tools.resolve("java") + " is version " + old)
          .containsAnyOf("Install it: ", "export JAVA_HOME=")
          .endsWith("titan: Nothing was started.\n");
    }
  }

  @Test
  void refusesARuntimeWithoutTheCompiler() throws Exception {
    Files.delete(tools.resolve("jdk/bin/javac"));
    Answer answer = run("demo");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("without the compiler javac; Titan needs a whole JDK 17");
  }

  @Test
  void refusesAnOldMavenAndAnOldNodeAndNamesBothAtOnce() throws Exception {
    tool(tools.resolve("mvn"), "echo 'Apache Maven 3.6.3'");
    tool(tools.resolve("node"), "echo v18.19.0");
    Answer answer = run("test");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .contains("Titan needs Maven 3.8.6 or newer, and mvn is version 3.6.3. Install it: ")
        .contains("Titan needs Node 20 or newer, and node is version 18.19.0. Install it: ");
  }

  private static String java(String version) {
    return """
        case "$*" in
          *XshowSettings*) echo "    java.home = $(dirname "$0")/jdk" >&2 ;;
        esac
        echo 'openjdk version "%s" 2025-01-01' >&2"""
        .formatted(version);
  }

  private static void tool(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Answer run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.put("PATH", tools + ":" + environment.get("PATH"));
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
