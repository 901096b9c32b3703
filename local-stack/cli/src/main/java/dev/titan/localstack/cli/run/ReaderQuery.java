package dev.titan.localstack.cli.run;

import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ServiceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Asks ClickHouse as its reader, with parameters. */
public final class ReaderQuery {

  private final ClickHouse clickHouse;
  private final String what;

  /**
   * Asks a ClickHouse.
   *
   * @param what is asked for, as words of an error: {@code The cases}
   */
  public ReaderQuery(ClickHouse clickHouse, String what) {
    this.clickHouse = clickHouse;
    this.what = what;
  }

  /** Fills in the parameters of a statement. */
  @FunctionalInterface
  public interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  /** Reads the row that a result stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows of an answer.
   *
   * @throws ServiceException when ClickHouse does not answer
   */
  public <T> List<T> rows(String sql, Parameters parameters, RowReader<T> reader) {
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      parameters.set(statement);
      try (ResultSet row = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (row.next()) {
          found.add(reader.read(row));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new ServiceException(what + " cannot be read from ClickHouse: " + e.getMessage(), e);
    }
  }

  /** An instant of a row; null where there is none. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
