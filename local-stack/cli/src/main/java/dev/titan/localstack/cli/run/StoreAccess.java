package dev.titan.localstack.cli.run;

import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL of a running stack, for another process of the same user. */
public final class StoreAccess {
  private static final int ANSWER_SECONDS = 10;

  private StoreAccess() {}

  /** Whether the stack has one. */
  public static boolean isThere(RunningFolders.Found stack) {
    return !stack.addresses().postgres().isEmpty();
  }

  /**
   * Connects to it as its owner; the password comes from the data folder.
   *
   * @throws ServiceException when the stack has none, or the password is not to be had
   */
  public static DataSource of(RunningFolders.Found stack) {
    if (!isThere(stack)) {
      throw new ServiceException("The stack on " + stack.data() + " runs without PostgreSQL.");
    }
    Path file = stack.data().resolve("secrets").resolve("postgres");
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(stack.addresses().postgres());
    database.setUser(EmbeddedPostgres.USER);
    database.setConnectTimeout(ANSWER_SECONDS);
    database.setSocketTimeout(ANSWER_SECONDS);
    try {
      database.setPassword(Files.readString(file).strip());
    } catch (IOException e) {
      throw new ServiceException(
          "The password of PostgreSQL cannot be read: " + e + ". Ask as the user that started it.",
          e);
    }
    return database;
  }
}
