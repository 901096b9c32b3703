package dev.titan.localstack.clickhouse.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The users of one process, by name. Immutable. */
public final class Users {
  private final Map<String, User> byName = new LinkedHashMap<>();

  /** With these users; names are unique. */
  public Users(List<User> users) {
    for (User user : users) {
      if (byName.put(user.name(), user) != null) {
        throw new IllegalArgumentException("The user " + user.name() + " is defined twice");
      }
    }
  }

  /** A fresh server's users: {@code default}, a writer without a password. */
  public static Users open() {
    return new Users(
        List.of(new User("default", PasswordHash.of(""), Role.WRITER, ReaderLimits.DEFAULT)));
  }

  /** The user of this name, if the password is right. */
  public Optional<User> authenticate(String name, String password) {
    User user = byName.get(name);
    return user != null && user.password().matches(password) ? Optional.of(user) : Optional.empty();
  }
}
