package dev.titan.connectors.sync;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** Rows of one source in a table of PostgreSQL that begins with organisation, outlet and source. */
public final class OutletRows {

  private final DataSource database;
  private final String source;
  private final String what;

  /**
   * The rows of a source.
   *
   * @param what they are, as words of an error, with a place for the outlet: {@code The bills of
   *     %s}
   */
  public OutletRows(DataSource database, String source, String what) {
    this.database = database;
    this.source = source;
    this.what = what;
  }

  /** Sets the parameters from the fourth on, and executes. */
  @FunctionalInterface
  public interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  /**
   * Runs a statement whose first three parameters are organisation, outlet and source.
   *
   * @throws TitanException with {@link ErrorCode#STORE_UNAVAILABLE} when the database fails
   */
  public <T> T run(String sql, OutletKey outlet, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, outlet.org());
      statement.setString(2, outlet.outlet());
      statement.setString(3, source);
      return work.with(statement);
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "%s cannot be read or noted in PostgreSQL: %s"
              .formatted(what.formatted(outlet), e.getMessage()),
          e);
    }
  }

  /** Texts as an array of the database. */
  public static Array texts(PreparedStatement statement, Collection<String> texts)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }
}
