package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.services.FakeTools.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of {@code ./titan} in an empty house, with fake tools: nothing real is built. */
class LauncherScriptTest {
  @TempDir private Path temp;
  private Path house;
  private Path script;
  private FakeTools tools;

  @BeforeEach
  void copyTheScriptIntoAnEmptyHouse() throws Exception {
    house = Files.createDirectories(temp.resolve("a house"));
    script = house.resolve("titan");
    Files.copy(Path.of("..", "..", "titan"), script);
    Files.writeString(
        house.resolve("pom.xml"),
        "<titan.jvm.opens>--add-opens=a/b=C --add-opens=d/e=F</titan.jvm.opens>");
    tools = new FakeTools(temp.resolve("tools"));
  }

  @Test
  void printsHelpWhenAloneAndRefusesWhatItDoesNotKnow() throws Exception {
    Answer help = tools.run(script);
    assertThat(help.code()).isZero();
    assertThat(help.text())
        .contains("usage: ./titan COMMAND")
        .contains("demo", "up", "replay", "sql", "status", "bench", "test", "doctor");
    Answer unknown = tools.run(script, "fly");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.lastLine()).isEqualTo("titan: there is no command fly");
  }

  @Test
  void refusesAnOldOrTooNewJdkAndSaysWhatToDo() throws Exception {
    for (String version : List.of("11.0.2", "1.8.0_292", "21.0.1")) {
      tools.putJava(version);
      Answer answer = tools.run(script, "demo");
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.text())
          .contains("Titan needs a JDK 17, and " + tools.path("java") + " is version " + version)
          .containsAnyOf("Install it: ", "export JAVA_HOME=");
      assertThat(answer.lastLine()).isEqualTo("titan: Nothing was started.");
    }
  }

  @Test
  void refusesARuntimeWithoutTheCompiler() throws Exception {
    Files.delete(tools.path("jdk/bin/javac"));
    Answer answer = tools.run(script, "demo");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("without the compiler javac; Titan needs a whole JDK 17");
  }

  @Test
  void refusesAnOldMavenAndAnOldNodeAndNamesBothAtOnce() throws Exception {
    tools.put("mvn", "echo 'Apache Maven 3.6.3'");
    tools.put("node", "echo v16.20.2");
    Answer answer = tools.run(script, "test");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text())
        .contains("Titan needs Maven 3.8.6 or newer, and mvn is version 3.6.3. Install it: ")
        .contains("Titan needs Node 18 or newer, and node is version 16.20.2. Install it: ");
  }

  @Test
  void addsUpTheTestsOfAllModulesAndForgetsEarlierReports() throws Exception {
    report("old", "tests=\"99\" errors=\"0\" skipped=\"0\" failures=\"0\"");
    tools.put("mvn", mavenThatTests("errors=\"1\" skipped=\"0\" failures=\"1\"", 1));
    Answer failing = tools.run(script, "test");
    assertThat(failing.lastLine()).isEqualTo("10 passed, 2 failed");
    assertThat(failing.code()).isEqualTo(1);

    tools.put("mvn", mavenThatTests("errors=\"0\" skipped=\"0\" failures=\"0\"", 0));
    Answer passing = tools.run(script, "test");
    assertThat(passing.lastLine()).isEqualTo("12 passed, 0 failed");
    assertThat(passing.code()).isZero();
  }

  @Test
  void failsWhenTheBuildFailsWithoutAFailedTest() throws Exception {
    tools.put("mvn", mavenThatTests("errors=\"0\" skipped=\"0\" failures=\"0\"", 3));
    Answer answer = tools.run(script, "test");
    assertThat(answer.lastLine())
        .isEqualTo("12 passed, 0 failed; the build itself failed, see above");
    assertThat(answer.code()).isEqualTo(3);
  }

  @Test
  void buildsOnceAndAgainOnlyAfterASourceChanged() throws Exception {
    Path source = house.resolve("contracts/src/main/java/A.java");
    Files.createDirectories(source.getParent());
    Files.createFile(source);
    tools.put(
        "mvn",
        """
        [ "$2" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }
        mkdir -p local-stack/cli/target/lib
        touch local-stack/cli/target/local-stack-cli-1.0.jar
        echo built""");
    Answer first = tools.run(script, "sql", "SELECT 'a b'");
    assertThat(first.text()).contains("titan: building local-stack/cli", "built\n");
    assertThat(first.lastLine())
        .startsWith("java --add-opens=a/b=C --add-opens=d/e=F -XX:TieredStopAtLevel=1 -Xmx2g")
        .contains("-Dtitan.home=" + house.toRealPath())
        .contains("/local-stack/cli/target/local-stack-cli-1.0.jar:")
        .endsWith("dev.titan.localstack.cli.TitanMain sql SELECT 'a b'");
    assertThat(tools.run(script, "up").text())
        .as("what runs for days is compiled well")
        .contains("java --add-opens=a/b=C --add-opens=d/e=F -Xmx2g")
        .doesNotContain("built");

    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    assertThat(tools.run(script, "up").text()).contains("built\n");
    assertThat(tools.run(script, "status").text()).doesNotContain("built");
    Files.delete(source);
    assertThat(tools.run(script, "up").text()).contains("built\n");
    assertThat(tools.run(script, "up").text()).doesNotContain("built");
  }

  @Test
  void stopsWhenTheBuildFails() throws Exception {
    tools.put("mvn", "[ \"$2\" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }; exit 1");
    Answer answer = tools.run(script, "up");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.lastLine()).isEqualTo("titan: the build failed, see above.");
  }

  @Test
  void fetchesTheEngineWhenTheLockFileIsNewer() throws Exception {
    Files.writeString(house.resolve("package-lock.json"), "{}");
    tools.put("npm", "echo npm $*; exit 1");
    Answer answer = tools.run(script, "demo");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).contains("fetching the ClickHouse engine with npm ci", "npm ci ");
    assertThat(answer.lastLine()).contains("npm ci failed", "Check the network connection");
  }

  /** Two modules with five and seven tests, the outcome of the first as given. */
  private static String mavenThatTests(String outcome, int code) {
    return """
        [ "$2" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }
        report() {
          mkdir -p "$1/target/surefire-reports"
          printf '<?xml version="1.0"?>\\n<testsuite name="%%s" time="0.1" %%s>\\n</testsuite>\\n' "$1" "$2" \
            >"$1/target/surefire-reports/TEST-$1.xml"
        }
        report first 'tests="5" %s'
        report second 'tests="7" errors="0" skipped="0" failures="0"'
        exit %d"""
        .formatted(outcome, code);
  }

  private void report(String module, String counts) throws Exception {
    Path folder = Files.createDirectories(house.resolve(module + "/target/surefire-reports"));
    Files.writeString(folder.resolve("TEST-old.xml"), "<testsuite " + counts + "/>\n");
  }
}
