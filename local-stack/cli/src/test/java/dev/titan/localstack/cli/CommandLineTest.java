package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.cli.doctor.Doctor;
import dev.titan.localstack.cli.doctor.Finding;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Span;
import dev.titan.localstack.services.ExternalClickHouse;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir private Path folder;

  @Test
  void explainsEachCommandAndItsOptions() {
    for (String command :
        List.of(
            "demo",
            "up",
            "replay",
            "sql",
            "status",
            "cases",
            "case",
            "decide",
            "evaluate",
            "dead-letters",
            "credentials",
            "names",
            "ingest",
            "mappings",
            "proposals",
            "doctor")) {
      Commands.Answer answer = Commands.run(command, "--help");
      assertThat(answer.code()).isZero();
      assertThat(answer.out()).contains("Usage: titan " + command, "--data");
    }
  }

  @Test
  void refusesWrongOptionsWithCodeTwo() {
    assertThat(Commands.run("demo", "--weeks", "many").code()).isEqualTo(2);
    Commands.Answer span = Commands.run("demo", "--for", "soon");
    assertThat(span.code()).isEqualTo(2);
    assertThat(span.error()).contains("a span such as 20s, 5m or 1h is expected, not soon");
    Commands.Answer speed = Commands.run("demo", "--speed", "0", "--data", folder.toString());
    assertThat(speed.code()).isEqualTo(1);
    assertThat(speed.error()).contains("The speed must be above 0");
  }

  @Test
  void readsSpansAsPeopleWriteThem() {
    assertThat(Span.parse("20s")).isEqualTo(Duration.ofSeconds(20));
    assertThat(Span.parse("5 m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(Span.parse("PT1H30M")).isEqualTo(Duration.ofMinutes(90));
    assertThatThrownBy(() -> Span.parse("1 week")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void makesAnOutletIdOfAFileName() {
    assertThat(ReplayCommand.idOf(Path.of("data/Bread Basket (lines).csv")))
        .isEqualTo("bread-basket-lines-");
    assertThat(ReplayCommand.idOf(Path.of("...csv"))).isEqualTo("outlet");
    assertThat(ReplayCommand.speed("max")).isEmpty();
    assertThat(ReplayCommand.speed("60")).hasValue(60);
    assertThatThrownBy(() -> ReplayCommand.speed("fast")).hasMessageContaining("max or a number");
  }

  @Test
  void takesTheUsersOfAnExternalClickHouseFromTheEnvironment() {
    URI url = URI.create("http://clickhouse.example:8123");
    ExternalClickHouse server =
        StackFlags.external(
            url, Map.of("TITAN_CLICKHOUSE_USER", "titan", "TITAN_CLICKHOUSE_PASSWORD", "s3cret"));
    assertThat(server.reader()).isEqualTo(server.writer());
    assertThat(server.toString()).contains("titan", "***").doesNotContain("s3cret");
    assertThatThrownBy(() -> StackFlags.external(url, Map.of("TITAN_CLICKHOUSE_USER", "titan")))
        .hasMessageContaining("set the environment variable TITAN_CLICKHOUSE_PASSWORD");
  }

  @Test
  void examinesTheMachineAndSaysWhatIsMissing() {
    List<Finding> sound = new Doctor(Home.folder(), folder.resolve("data")).examine();
    assertThat(sound).noneMatch(finding -> finding.state() == Finding.State.BAD);
    List<Finding> empty = new Doctor(folder, Path.of("/proc/titan")).examine();
    assertThat(empty)
        .filteredOn(finding -> finding.state() == Finding.State.BAD)
        .extracting(Finding::what)
        .contains("engine", "folder");
    assertThat(empty).anyMatch(finding -> finding.detail().contains("npm ci"));
    assertThat(empty).anyMatch(finding -> finding.detail().contains("--data DIR"));
  }
}
