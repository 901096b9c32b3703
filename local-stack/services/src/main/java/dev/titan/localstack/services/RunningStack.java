package dev.titan.localstack.services;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the services of a running stack are, for other commands; holds no secret.
 *
 * @param pid the main process
 * @param processStart when that process began, as the system tells it: a pid may come again
 * @param kafka Kafka's {@code bootstrap.servers}
 * @param clickHouse ClickHouse's HTTP address
 * @param clickHouseReader the name of the user that reads
 * @param postgres PostgreSQL's JDBC address; empty when it is not started
 * @param flink Flink's REST address
 */
public record RunningStack(
    long pid,
    String processStart,
    String kafka,
    URI clickHouse,
    String clickHouseReader,
    String postgres,
    URI flink) {
  private static final String FILE = "ports.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public RunningStack {
    Objects.requireNonNull(processStart, "processStart");
    Objects.requireNonNull(kafka, "kafka");
    Objects.requireNonNull(clickHouse, "clickHouse");
    Objects.requireNonNull(clickHouseReader, "clickHouseReader");
    Objects.requireNonNull(postgres, "postgres");
    Objects.requireNonNull(flink, "flink");
  }

  /** The stack that runs on a data folder; empty when none does, a killed one included. */
  public static Optional<RunningStack> find(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      RunningStack stack = JSON.readValue(file.toFile(), RunningStack.class);
      return ProcessHandle.of(stack.pid())
          .filter(process -> startOf(process).equals(stack.processStart()))
          .map(process -> stack);
    } catch (IOException e) {
      throw new ServiceException(
          "The address file " + file + " cannot be read: " + e + ". Restart the stack.", e);
    }
  }

  /** The user that reads this stack's embedded ClickHouse, with the password of its data folder. */
  public ClickHouseUser readerOf(Path dataFolder) {
    return new ClickHouseUser(
        clickHouseReader, Secrets.in(dataFolder).secret(ClickHouseProcess.READER_SECRET));
  }

  static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }

  void write(DataFolder data) {
    Path file = data.root().resolve(FILE);
    Path draft = data.root().resolve(FILE + ".draft");
    try {
      JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ServiceException("The address file " + file + " cannot be written: " + e, e);
    }
  }

  static void remove(DataFolder data) {
    try {
      Files.deleteIfExists(data.root().resolve(FILE));
    } catch (IOException e) {
      throw new ServiceException("The address file cannot be removed: " + e, e);
    }
  }
}
