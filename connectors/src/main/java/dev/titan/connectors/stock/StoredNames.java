package dev.titan.connectors.stock;

import dev.titan.connectors.reference.names.KnownName;
import dev.titan.connectors.reference.names.NameBridges;
import dev.titan.connectors.reference.names.NameKind;
import dev.titan.connectors.reference.names.NameRules;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.unit.BaseUnit;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Names as the store of an organisation knows them at one time. A name that is not bridged yet is
 * matched with the ingredients: what is certain is bridged at once, what is not waits for a person,
 * and until then the name means nothing. Not safe for use by several threads.
 */
public final class StoredNames implements StockNames {

  private static final String INGREDIENTS =
      "SELECT ingredient_id, name, category, base_unit FROM titan.ingredients WHERE org_id = ?";

  private static final String PACKS =
      "SELECT ingredient_id, pack, quantity FROM titan.ingredient_packs WHERE org_id = ?";

  private static final String OUTLETS =
      "SELECT outlet_id, name FROM titan.outlets WHERE org_id = ?";

  private final String org;
  private final String source;
  private final NameBridges bridges;
  private final Map<String, Ingredient> ingredients = new HashMap<>();
  private final List<KnownName> known;
  private final Map<String, String> outlets = new HashMap<>();
  private final Map<String, Optional<Ingredient>> resolved = new HashMap<>();

  private StoredNames(String org, String source, NameBridges bridges, List<KnownName> known) {
    this.org = org;
    this.source = source;
    this.bridges = bridges;
    this.known = known;
  }

  /**
   * Reads what the store knows now.
   *
   * @param source who writes the names, for people who look at those that wait
   * @param asking the outlet that is asked for: its own name is no other outlet's
   * @param others ids of outlets of the same organisation by the names that they go by, besides
   *     their id and their name in the store
   * @throws TitanException with {@link ErrorCode#STORE_UNAVAILABLE}
   */
  public static StoredNames read(
      DataSource database,
      NameBridges bridges,
      String source,
      OutletKey asking,
      Map<String, String> others) {
    try (Connection connection = database.getConnection()) {
      return read(connection, bridges, source, asking, others);
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "The ingredients of %s cannot be read in PostgreSQL: %s"
              .formatted(asking.org(), e.getMessage()),
          e);
    }
  }

  private static StoredNames read(
      Connection connection,
      NameBridges bridges,
      String source,
      OutletKey asking,
      Map<String, String> others)
      throws SQLException {
    String org = asking.org();
    Map<String, Map<String, BigDecimal>> packs = new HashMap<>();
    each(
        connection,
        PACKS,
        org,
        row ->
            packs
                .computeIfAbsent(row.getString(1), id -> new HashMap<>())
                .put(row.getString(2).strip().toLowerCase(Locale.ROOT), row.getBigDecimal(3)));
    Map<String, Ingredient> ingredients = new HashMap<>();
    Map<String, KnownName> known = new LinkedHashMap<>();
    each(
        connection,
        INGREDIENTS,
        org,
        row -> {
          String id = row.getString(1);
          known.put(id, new KnownName(id, row.getString(2)));
          ingredients.put(
              id,
              new Ingredient(
                  id,
                  row.getString(3),
                  Optional.of(BaseUnit.valueOf(row.getString(4).toUpperCase(Locale.ROOT))),
                  packs.getOrDefault(id, Map.of())));
        });
    StoredNames names = new StoredNames(org, source, bridges, List.copyOf(known.values()));
    names.ingredients.putAll(ingredients);
    each(
        connection,
        OUTLETS,
        org,
        row -> {
          names.outlets.put(key(row.getString(1)), row.getString(1));
          names.outlets.put(key(row.getString(2)), row.getString(1));
        });
    others.forEach((name, outlet) -> names.outlets.put(key(name), outlet));
    names.outlets.values().removeIf(asking.outlet()::equals);
    return names;
  }

  @Override
  public Ingredient ingredient(String name, String sourceId) {
    return resolved
        .computeIfAbsent(name, this::bridged)
        // The source's id must not pass for ours: nobody has said that they are the same.
        .orElseGet(() -> Ingredient.unknown(ingredients.containsKey(sourceId) ? "" : sourceId));
  }

  @Override
  public Optional<String> outlet(String name) {
    return Optional.ofNullable(outlets.get(key(name)));
  }

  private Optional<Ingredient> bridged(String name) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = bridges.find(org, NameKind.INGREDIENT, name);
    if (id.isEmpty()) {
      bridges.note(org, NameKind.INGREDIENT, source, NameRules.match(name, known));
      // Asked again, because what a person has rejected stays rejected, however certain it looks.
      id = bridges.find(org, NameKind.INGREDIENT, name);
    }
    return id.map(ingredients::get);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static void each(Connection connection, String sql, String org, RowReader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, org);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
