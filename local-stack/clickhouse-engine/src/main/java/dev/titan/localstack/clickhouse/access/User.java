package dev.titan.localstack.clickhouse.access;

/** A user of the endpoint. {@code limits} bound a reader; a writer's are not used. */
public record User(String name, PasswordHash password, Role role, ReaderLimits limits) {
  /** Whether this user only reads. */
  public boolean reads() {
    return role == Role.READER;
  }
}
