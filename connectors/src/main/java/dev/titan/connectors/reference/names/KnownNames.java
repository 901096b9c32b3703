package dev.titan.connectors.reference.names;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What names may mean: the things in the store's reference data, with their ids. */
public final class KnownNames {

  private KnownNames() {}

  /**
   * The known things of a kind, in the order of their ids.
   *
   * @throws TitanException with {@link ErrorCode#STORE_UNAVAILABLE}
   */
  public static List<KnownName> of(DataSource database, String org, NameKind kind) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query(kind))) {
      statement.setString(1, org);
      List<KnownName> known = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.add(new KnownName(row.getString(1), row.getString(2)));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "Reference data cannot be reached in PostgreSQL: " + e.getMessage(),
          e);
    }
  }

  private static String query(NameKind kind) {
    return switch (kind) {
      case MENU_ITEM -> "SELECT item_id, name FROM titan.menu_items WHERE org_id = ? ORDER BY 1";
      case INGREDIENT ->
          "SELECT ingredient_id, name FROM titan.ingredients WHERE org_id = ? ORDER BY 1";
      case VENDOR -> "SELECT vendor_id, name FROM titan.vendors WHERE org_id = ? ORDER BY 1";
      case STAFF -> "SELECT staff_id, name FROM titan.staff WHERE org_id = ? ORDER BY 1";
    };
  }
}
