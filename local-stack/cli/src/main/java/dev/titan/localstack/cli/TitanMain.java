package dev.titan.localstack.cli;

import dev.titan.localstack.cli.run.Logs;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Titan; {@code ./titan} starts it. */
@Command(
    name = "titan",
    mixinStandardHelpOptions = true,
    version = "Titan 0.1.0",
    description = "Titan watches a restaurant chain live.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      ReplayCommand.class,
      SqlCommand.class,
      StatusCommand.class,
      CasesCommand.class,
      CaseCommand.class,
      DecideCommand.class,
      EvaluateCommand.class,
      SyncCommand.class,
      DeadLettersCommand.class,
      CredentialsCommand.class,
      NamesCommand.class,
      IngestCommand.class,
      MappingsCommand.class,
      ProposalsCommand.class,
      DoctorCommand.class
    })
public final class TitanMain {

  private TitanMain() {}

  /** Runs a command; exits with 0 when it went well, 1 when it failed, 2 for wrong options. */
  public static void main(String[] arguments) {
    // Whatever the locale says: a terminal that cannot show a rupee sign is rarer than a bare one.
    System.setOut(utf8(FileDescriptor.out));
    System.setErr(utf8(FileDescriptor.err));
    int code =
        commandLine(new Console(System.out, System.err, System.in, System.getenv()))
            .execute(arguments);
    Logs.stop();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The commands, printing to a console; a test calls them in its own process. */
  static CommandLine commandLine(Console console) {
    return new CommandLine(new TitanMain(), new CommandFactory(console))
        .setOut(console.outWriter())
        .setErr(console.errorWriter())
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(new Failures(console));
  }
}
