package dev.titan.localstack.services;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** Writes a committed row to an embedded PostgreSQL and holds it open until it is killed. */
public final class PostgresMain {
  private PostgresMain() {}

  /** Takes the data folder. */
  public static void main(String[] arguments) throws Exception {
    try (DataFolder data = TestFolders.open(Path.of(arguments[0]));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults());
        Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (n int)");
      statement.execute("INSERT INTO kept VALUES (42)");
      System.out.println("committed " + postgres.port());
      new CountDownLatch(1).await();
    }
  }
}
