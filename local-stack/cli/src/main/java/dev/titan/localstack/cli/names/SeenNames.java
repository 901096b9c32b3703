package dev.titan.localstack.cli.names;

import dev.titan.connectors.reference.names.NameKind;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ServiceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The names that bills, tickets, purchases and expenses use, as ClickHouse has them. */
public final class SeenNames {
  private static final String MENU_ITEMS =
      """
      SELECT id, name, min(source) FROM (
        SELECT l.item_id AS id, l.item_name AS name, b.source AS source
        FROM titan.bill_lines_current AS l
        INNER JOIN titan.bills_current AS b
          ON l.org_id = b.org_id AND l.outlet_id = b.outlet_id
            AND l.business_date = b.business_date AND l.bill_id = b.bill_id
        WHERE l.org_id = ?
        UNION ALL
        SELECT item_id AS id, item_name AS name, source FROM titan.kot_lines_current
        WHERE org_id = ?)
      WHERE name != '' GROUP BY id, name ORDER BY name, id
      """;

  private static final String INGREDIENTS =
      """
      SELECT ingredient_id, ingredient_name, min(source) FROM titan.inventory_movements_current
      WHERE org_id = ? AND ingredient_name != '' GROUP BY 1, 2 ORDER BY 2, 1
      """;

  private static final String VENDORS =
      """
      SELECT '', name, min(source) FROM (
        SELECT counterparty AS name, source FROM titan.inventory_movements_current
        WHERE org_id = ? AND kind IN ('purchase', 'purchase_return')
        UNION ALL
        SELECT vendor AS name, source FROM titan.expenses_current WHERE org_id = ?)
      WHERE name != '' GROUP BY name ORDER BY name
      """;

  private static final String STAFF =
      """
      SELECT '', name, min(source) FROM (
        SELECT arrayJoin([biller, assignee]) AS name, source FROM titan.bills_current
        WHERE org_id = ?
        UNION ALL
        SELECT staff AS name, source FROM titan.kot_lines_current WHERE org_id = ?
        UNION ALL
        SELECT staff AS name, source FROM titan.bill_audits_current WHERE org_id = ?
        UNION ALL
        SELECT staff AS name, source FROM titan.cash_counts_current WHERE org_id = ?)
      WHERE name != '' GROUP BY name ORDER BY name
      """;

  private SeenNames() {}

  /**
   * Every name of a kind, once for each id that comes with it.
   *
   * @throws ServiceException when ClickHouse does not answer
   */
  public static List<SeenName> of(ClickHouse clickHouse, String org, NameKind kind) {
    String query =
        switch (kind) {
          case MENU_ITEM -> MENU_ITEMS;
          case INGREDIENT -> INGREDIENTS;
          case VENDOR -> VENDORS;
          case STAFF -> STAFF;
        };
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        PreparedStatement statement = connection.prepareStatement(query)) {
      int parameters = (int) query.chars().filter(character -> character == '?').count();
      for (int parameter = 1; parameter <= parameters; parameter++) {
        statement.setString(parameter, org);
      }
      try (ResultSet row = statement.executeQuery()) {
        List<SeenName> seen = new ArrayList<>();
        while (row.next()) {
          seen.add(new SeenName(row.getString(1), row.getString(2), row.getString(3)));
        }
        return seen;
      }
    } catch (SQLException e) {
      throw new ServiceException("The names cannot be read from ClickHouse: " + e.getMessage(), e);
    }
  }
}
