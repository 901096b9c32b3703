package dev.titan.localstack.clickhouse.access;

/** What a user may do. */
public enum Role {
  /** Everything. */
  WRITER,
  /** Reads, within limits that nothing in a request can lift. */
  READER
}
