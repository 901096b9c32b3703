package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.engine.Quoting;

/** The statements that change a connection in use. */
final class SettingStatements {
  private SettingStatements() {}

  static String set(String name, String value) {
    return "SET " + Quoting.identifier(name) + " = " + Quoting.literal(value);
  }

  static String reset(String name) {
    return "SET " + Quoting.identifier(name) + " = DEFAULT";
  }

  static String use(String database) {
    return "USE " + Quoting.identifier(database);
  }
}
