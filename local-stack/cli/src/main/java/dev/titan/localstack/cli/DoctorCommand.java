package dev.titan.localstack.cli;

import dev.titan.localstack.cli.doctor.Doctor;
import dev.titan.localstack.cli.doctor.Finding;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.up.ConfigurationCheck;
import dev.titan.localstack.services.ServiceException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks what Titan needs on this machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks what Titan needs on this machine and says what to do.")
final class DoctorCommand implements ConsoleCommand {
  private final Console console;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Check this configuration file as well: each key, each credential at Petpooja, each token,"
            + " the address of the hooks."
      })
  private Path config;

  @Option(
      names = "--clickhouse",
      paramLabel = "URL",
      description = "Check this ClickHouse server as well, with the users of the environment.")
  private URI clickHouse;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder to check; default: data/demo, with --config data/up.")
  private Path data;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Logs.nowhere();
    Path folder =
        data == null
            ? Home.data(config == null ? "demo" : "up")
            : data.toAbsolutePath().normalize();
    List<Finding> findings = new ArrayList<>(new Doctor(Home.folder(), folder).examine());
    if (clickHouse != null) {
      findings.addAll(server(clickHouse));
    }
    if (config != null) {
      findings.addAll(
          new ConfigurationCheck(config, folder, console.environment(), Clock.systemUTC())
              .examine());
    }
    findings.forEach(this::print);
    boolean bad = findings.stream().anyMatch(one -> one.state() == Finding.State.BAD);
    console.out().println(bad ? "Titan cannot start here yet." : "Titan can start here.");
    return bad ? 1 : 0;
  }

  private List<Finding> server(URI url) {
    try {
      return Doctor.clickHouse(StackFlags.external(url, console.environment()));
    } catch (ServiceException | IllegalArgumentException e) {
      return List.of(Finding.bad("server", e.getMessage()));
    }
  }

  private void print(Finding finding) {
    String mark =
        switch (finding.state()) {
          case GOOD -> "good";
          case WEAK -> "weak";
          case BAD -> "BAD";
        };
    console.out().printf(Locale.ROOT, "  %-4s %-9s %s%n", mark, finding.what(), finding.detail());
  }
}
