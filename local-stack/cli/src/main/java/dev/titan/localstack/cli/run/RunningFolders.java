package dev.titan.localstack.cli.run;

import dev.titan.localstack.services.RunningStack;
import dev.titan.localstack.services.ServiceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the stack that runs, for commands that only ask. */
public final class RunningFolders {
  private static final List<String> COMMANDS = List.of("demo", "up", "replay");

  private RunningFolders() {}

  /**
   * A stack that runs.
   *
   * @param data its folder
   * @param addresses where its services are
   */
  public record Found(Path data, RunningStack addresses) {}

  /**
   * The stack on a folder, or, when none is named, the one that runs on a usual folder.
   *
   * @throws ServiceException when there is none, or more than one
   */
  public static Found find(Optional<Path> named) {
    return look(named)
        .orElseThrow(
            () ->
                new ServiceException(
                    named
                        .map(folder -> folder.toAbsolutePath().normalize())
                        .map(folder -> "No stack runs on " + folder + ".")
                        .orElse(
                            "No stack runs. Start one with ./titan demo, or name its folder with"
                                + " --data DIR.")));
  }

  /**
   * The same for commands that can do without one; empty when there is none.
   *
   * @throws ServiceException when there is more than one
   */
  public static Optional<Found> look(Optional<Path> named) {
    List<Path> folders =
        named.isPresent()
            ? List.of(named.get().toAbsolutePath().normalize())
            : COMMANDS.stream().map(Home::data).toList();
    List<Found> found = new ArrayList<>();
    for (Path folder : folders) {
      RunningStack.find(folder).ifPresent(stack -> found.add(new Found(folder, stack)));
    }
    if (found.size() > 1) {
      throw new ServiceException(
          "Several stacks run: "
              + String.join(", ", found.stream().map(one -> one.data().toString()).toList())
              + ". Say which one with --data DIR.");
    }
    return found.stream().findFirst();
  }
}
