package dev.titan.localstack.cli.cases;

import dev.titan.localstack.services.ServiceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What people decide about cases, in the store; from there it goes to the job. */
public final class Decisions {
  private static final String DECIDE =
      """
      INSERT INTO titan.dispositions (org_id, case_id, outlet_id, decision, note, decided_by)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (org_id, case_id) DO UPDATE
      SET decision = excluded.decision, note = excluded.note, decided_by = excluded.decided_by,
          decided_at = now()
      """;

  /** What can be decided. */
  public enum Decision {
    /** It is so. */
    confirmed,
    /** It is so and harmless. */
    explained,
    /** The like is not to be told again. */
    excluded
  }

  private Decisions() {}

  /**
   * Keeps a decision; an earlier one about the same case no longer holds.
   *
   * @param note why; may be empty for what is confirmed
   * @param by who decided
   * @throws ServiceException when the store does not take it
   */
  public static void keep(
      DataSource store, FraudCase about, Decision decision, String note, String by) {
    try (Connection connection = store.getConnection();
        PreparedStatement statement = connection.prepareStatement(DECIDE)) {
      statement.setString(1, about.org());
      statement.setString(2, about.id());
      statement.setString(3, about.outlet());
      statement.setString(4, decision.name());
      statement.setString(5, note);
      statement.setString(6, by);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ServiceException("The decision cannot be kept: " + e.getMessage(), e);
    }
  }
}
