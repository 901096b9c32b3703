package dev.titan.localstack.cli.run;

import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.inventory.InventorySource;
import dev.titan.connectors.petpooja.menu.MenuSource;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.ServiceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** The outlets of the store, kept as the configuration has them. */
public final class StoredOutlets {
  private static final String ORGANISATION =
      "INSERT INTO titan.organisations (org_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING";

  /** A row that says the same already is left alone, so that no job hears of a change. */
  private static final String OUTLET =
      """
      INSERT INTO titan.outlets AS old (org_id, outlet_id, name, zone, closing_time, enabled_sources)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (org_id, outlet_id) DO UPDATE
      SET name = excluded.name, zone = excluded.zone, closing_time = excluded.closing_time,
          enabled_sources = excluded.enabled_sources, updated_at = now()
      WHERE (old.name, old.zone, old.closing_time, old.enabled_sources)
            IS DISTINCT FROM
            (excluded.name, excluded.zone, excluded.closing_time, excluded.enabled_sources)
      """;

  private StoredOutlets() {}

  /**
   * An outlet.
   *
   * @param key organisation and outlet
   * @param name for people
   * @param calendar its zone and closing time
   * @param sources what is switched on for it
   */
  public record Outlet(
      OutletKey key, String name, BusinessCalendar calendar, List<String> sources) {}

  /**
   * The sources of an outlet whose orders Titan fetches.
   *
   * @param pushed whether agents push
   * @param inventory whether its inventory is fetched
   * @param menu whether its menu is fetched
   */
  public static List<String> sources(boolean pushed, boolean inventory, boolean menu) {
    List<String> sources = new ArrayList<>(List.of(OrderMapper.SOURCE));
    if (inventory) {
      sources.add(InventorySource.SOURCE);
    }
    if (menu) {
      sources.add(MenuSource.SOURCE);
    }
    if (pushed) {
      Arrays.stream(Feed.values()).map(Feed::source).forEach(sources::add);
    }
    return List.copyOf(sources);
  }

  /**
   * Enters outlets that are missing and changes those that say something else.
   *
   * @throws ServiceException when the store does not take them; it is then as it was
   */
  public static void enter(DataSource store, List<Outlet> outlets) {
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      for (Outlet outlet : outlets) {
        enter(connection, outlet);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new ServiceException("The outlets cannot be entered: " + e.getMessage(), e);
    }
  }

  /**
   * Enters an organisation where it is missing; answers whether it was.
   *
   * @throws ServiceException when the store does not take it
   */
  public static boolean enterOrganisation(DataSource store, String org) {
    try (Connection connection = store.getConnection()) {
      return enterOrganisation(connection, org);
    } catch (SQLException e) {
      throw new ServiceException("The organisation cannot be entered: " + e.getMessage(), e);
    }
  }

  private static boolean enterOrganisation(Connection connection, String org) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ORGANISATION)) {
      insert.setString(1, org);
      insert.setString(2, org);
      return insert.executeUpdate() > 0;
    }
  }

  private static void enter(Connection connection, Outlet outlet) throws SQLException {
    boolean unused = enterOrganisation(connection, outlet.key().org());
    try (PreparedStatement insert = connection.prepareStatement(OUTLET)) {
      insert.setString(1, outlet.key().org());
      insert.setString(2, outlet.key().outlet());
      insert.setString(3, outlet.name());
      insert.setString(4, outlet.calendar().zone().getId());
      insert.setObject(5, outlet.calendar().closing());
      insert.setArray(6, connection.createArrayOf("text", outlet.sources().toArray()));
      insert.executeUpdate();
    }
  }
}
