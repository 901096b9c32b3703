package dev.titan.localstack.cli;

import dev.titan.localstack.cli.doctor.Doctor;
import dev.titan.localstack.cli.doctor.Finding;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Logs;
import java.nio.file.Path;
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
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder to check; default: data/demo in Titan's folder.")
  private Path data;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Logs.nowhere();
    Path folder = data == null ? Home.data("demo") : data.toAbsolutePath().normalize();
    List<Finding> findings = new Doctor(Home.folder(), folder).examine();
    findings.forEach(this::print);
    boolean bad = findings.stream().anyMatch(one -> one.state() == Finding.State.BAD);
    console.out().println(bad ? "Titan cannot start here yet." : "Titan can start here.");
    return bad ? 1 : 0;
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
