package dev.titan.localstack.cli.run;

import dev.titan.contracts.secret.Secret;
import dev.titan.localstack.services.ClickHouseUser;
import dev.titan.localstack.services.ExternalClickHouse;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The ClickHouse of a running stack, to be read by another process of the same user. */
public final class ReaderAccess {
  private static final String EMBEDDED_READER = "reader";

  private ReaderAccess() {}

  /**
   * Its address with the user that reads; the password comes from the data folder, for an external
   * server from the environment.
   *
   * @throws ServiceException when the password is not to be had
   */
  public static ExternalClickHouse of(RunningFolders.Found stack, Map<String, String> environment) {
    String user = stack.addresses().clickHouseReader();
    ClickHouseUser reader = new ClickHouseUser(user, password(stack, user, environment));
    return new ExternalClickHouse(stack.addresses().clickHouse(), reader, reader);
  }

  private static Secret password(
      RunningFolders.Found stack, String user, Map<String, String> environment) {
    Path file = stack.data().resolve("secrets").resolve("clickhouse-" + EMBEDDED_READER);
    try {
      if (EMBEDDED_READER.equals(user) && Files.exists(file)) {
        return Secret.of(Files.readString(file).strip());
      }
    } catch (IOException e) {
      throw new ServiceException(
          "The password of "
              + user
              + " cannot be read: "
              + e
              + ". Ask as the user that started it.",
          e);
    }
    String external =
        environment.getOrDefault(
            "TITAN_CLICKHOUSE_READER_PASSWORD",
            environment.getOrDefault("TITAN_CLICKHOUSE_PASSWORD", ""));
    if (external.isBlank()) {
      throw new ServiceException(
          "This stack uses an external ClickHouse: set TITAN_CLICKHOUSE_READER_PASSWORD.");
    }
    return Secret.of(external);
  }
}
