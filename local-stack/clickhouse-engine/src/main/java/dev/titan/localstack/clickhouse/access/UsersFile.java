package dev.titan.localstack.clickhouse.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.clickhouse.EngineStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the users of the endpoint from a JSON file.
 *
 * <pre>{@code
 * {"users": [
 *   {"name": "titan", "role": "writer", "passwordEnvironment": "TITAN_CLICKHOUSE_PASSWORD"},
 *   {"name": "asker", "role": "reader", "passwordSha256": "2cf24d...",
 *    "maxExecutionSeconds": 10, "organisation": "org-1", "outlets": ["out-1", "out-2"]}]}
 * }</pre>
 *
 * <p>A password stands in the environment or as its SHA-256, never in the file; an empty password
 * must be said: {@code "passwordSha256": ""}. An unknown key is an error.
 */
public final class UsersFile {
  private UsersFile() {}

  private record Document(List<Entry> users) {}

  private record Entry(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String role,
      String passwordEnvironment,
      String passwordSha256,
      Long maxExecutionSeconds,
      Long maxRowsToRead,
      Long maxResultRows,
      Long maxMemoryBytes,
      String organisation,
      List<String> outlets) {}

  /** Reads a file; {@code environment} holds the passwords that it names. */
  public static Users read(Path file, Map<String, String> environment) throws EngineStartException {
    try {
      Document document = new ObjectMapper().readValue(Files.readAllBytes(file), Document.class);
      if (document.users == null || document.users.isEmpty()) {
        throw new IllegalArgumentException("it defines no users");
      }
      List<User> users = new ArrayList<>();
      for (Entry entry : document.users) {
        users.add(user(entry, environment));
      }
      return new Users(users);
    } catch (JsonProcessingException e) {
      throw new EngineStartException(
          "The users file " + file + " is not valid: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new EngineStartException(
          "The users file " + file + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new EngineStartException(
          "The users file " + file + " is not valid: " + e.getMessage(), e);
    }
  }

  private static User user(Entry entry, Map<String, String> environment) {
    if (entry.name == null || entry.name.isBlank()) {
      throw new IllegalArgumentException("a user has no name");
    }
    Role role =
        switch (String.valueOf(entry.role)) {
          case "writer" -> Role.WRITER;
          case "reader" -> Role.READER;
          default ->
              throw new IllegalArgumentException(
                  "the role of " + entry.name + " must be writer or reader");
        };
    ReaderLimits usual = ReaderLimits.DEFAULT;
    ReaderLimits limits =
        new ReaderLimits(
            or(entry.maxExecutionSeconds, usual.maxExecutionSeconds()),
            or(entry.maxRowsToRead, usual.maxRowsToRead()),
            or(entry.maxResultRows, usual.maxResultRows()),
            or(entry.maxMemoryBytes, usual.maxMemoryBytes()),
            Optional.ofNullable(entry.organisation),
            entry.outlets == null ? List.of() : entry.outlets);
    if (role == Role.WRITER && limits.scoped()) {
      throw new IllegalArgumentException(
          entry.name + " is a writer: only a reader can be bound to an organisation or outlets");
    }
    return new User(entry.name, password(entry, environment), role, limits);
  }

  private static PasswordHash password(Entry entry, Map<String, String> environment) {
    if (entry.passwordEnvironment != null && entry.passwordSha256 == null) {
      String password = environment.get(entry.passwordEnvironment);
      if (password == null) {
        throw new IllegalArgumentException(
            "the environment variable "
                + entry.passwordEnvironment
                + " with the password of "
                + entry.name
                + " is not set");
      }
      return PasswordHash.of(password);
    }
    if (entry.passwordSha256 != null && entry.passwordEnvironment == null) {
      return entry.passwordSha256.isEmpty()
          ? PasswordHash.of("")
          : PasswordHash.ofHex(entry.passwordSha256);
    }
    throw new IllegalArgumentException(
        entry.name + " needs either passwordEnvironment or passwordSha256");
  }

  private static long or(Long value, long usual) {
    return value == null ? usual : value;
  }
}
