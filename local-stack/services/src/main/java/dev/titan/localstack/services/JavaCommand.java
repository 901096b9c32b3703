package dev.titan.localstack.services;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that starts a further Java process with the java binary, the class path and the
 * opened packages of this one.
 */
public final class JavaCommand {
  private JavaCommand() {}

  /**
   * The command line.
   *
   * @param heapMebibytes the largest heap of the new process, in MiB
   * @param systemProperties further arguments of the virtual machine, such as {@code -Dname=value}
   * @param mainClass the class to run
   * @param arguments what that class is given
   */
  public static List<String> of(
      int heapMebibytes, List<String> systemProperties, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMebibytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens="))
        .forEach(command::add);
    command.addAll(systemProperties);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }
}
