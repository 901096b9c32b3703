package dev.titan.localstack.cli.run;

import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.store.StoreSchema;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.PostgresOptions;
import dev.titan.localstack.services.RunningStack;
import dev.titan.localstack.services.Secrets;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.services.SpaceProbe;
import dev.titan.localstack.services.StackOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The operational store of a data folder: the one of the stack that runs on it, or, where none
 * does, PostgreSQL alone, started for as long as this is open.
 */
public final class StoreAccess implements AutoCloseable {
  private static final String POSTGRES = "postgres";
  private static final int ANSWER_SECONDS = 30;

  private final DataSource database;
  private final Runnable stop;

  private StoreAccess(DataSource database, Runnable stop) {
    this.database = database;
    this.stop = stop;
  }

  /** Whether a folder holds a store already. */
  public static boolean exists(Path data) {
    return Files.isDirectory(data.resolve(POSTGRES));
  }

  /**
   * Opens the store of a folder that has one.
   *
   * @throws ServiceException when it has none, or PostgreSQL does not start
   */
  public static StoreAccess open(Path data) {
    if (!exists(data)) {
      throw new ServiceException(
          "There is no store in " + data + " yet; name the folder of yours with --data DIR.");
    }
    return openOrCreate(data);
  }

  /**
   * Opens the store of a folder; makes an empty one where there is none.
   *
   * @throws ServiceException when PostgreSQL does not start
   */
  public static StoreAccess openOrCreate(Path data) {
    Optional<RunningStack> running = RunningStack.find(data);
    if (running.isPresent()) {
      return new StoreAccess(of(new RunningFolders.Found(data, running.get())), () -> {});
    }
    DataFolder folder = DataFolder.open(data, StackOptions.MINIMUM_FREE_BYTES, SpaceProbe.ofDisk());
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PostgresOptions.defaults());
      try {
        DataSource database = database(postgres.url(), postgres.password());
        StoreSchema.apply(database);
        return new StoreAccess(
            database,
            () -> {
              postgres.close();
              folder.close();
            });
      } catch (RuntimeException e) {
        postgres.close();
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Whether a running stack has one. */
  public static boolean isThere(RunningFolders.Found stack) {
    return !stack.addresses().postgres().isEmpty();
  }

  /**
   * The store of a running stack, as its owner; the password comes from the data folder.
   *
   * @throws ServiceException when the stack has none, or the password is not to be had
   */
  public static DataSource of(RunningFolders.Found stack) {
    if (!isThere(stack)) {
      throw new ServiceException("The stack on " + stack.data() + " runs without PostgreSQL.");
    }
    return database(stack.addresses().postgres(), Secrets.in(stack.data()).secret(POSTGRES));
  }

  /** A PostgreSQL as its owner. */
  static DataSource database(String url, Secret password) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(url);
    database.setUser(EmbeddedPostgres.USER);
    database.setPassword(password.reveal());
    database.setConnectTimeout(ANSWER_SECONDS);
    database.setSocketTimeout(ANSWER_SECONDS);
    return database;
  }

  /** The store. */
  public DataSource database() {
    return database;
  }

  /** Stops what was started for this. */
  @Override
  public void close() {
    stop.run();
  }
}
