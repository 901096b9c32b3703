package dev.titan.localstack.simulator.replay;

import dev.titan.localstack.simulator.world.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prices for files that have none: from a list, else a stable one made from the item's name. */
final class PriceList {
  private static final int CHEAPEST = 50;
  private static final int STEP = 5;
  private static final int STEPS = 71;

  private final Map<String, Long> prices;

  private PriceList(Map<String, Long> prices) {
    this.prices = prices;
  }

  /** A list without entries. */
  static PriceList empty() {
    return new PriceList(Map.of());
  }

  /**
   * Reads a CSV file with the columns item and price.
   *
   * @throws IOException when a column is missing or a price cannot be read
   */
  static PriceList read(Path file) throws IOException {
    Table table = Table.read(file);
    int item = column(table, file, "item", ColumnNames.ITEM);
    int price = column(table, file, "price", ColumnNames.PRICE);
    Map<String, Long> prices = new HashMap<>();
    for (Table.Row row : table.rows()) {
      try {
        prices.put(key(row.field(item)), Numbers.price(row.field(price)));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ", line " + row.line() + ": " + e.getMessage(), e);
      }
    }
    return new PriceList(prices);
  }

  /** The listed price in paise. */
  Optional<Long> listed(String item) {
    return Optional.ofNullable(prices.get(key(item)));
  }

  /** A price in paise that depends on the item's name alone: 50 to 400 rupees in steps of 5. */
  static long derived(String item) {
    long rupees = CHEAPEST + STEP * Math.floorMod(Seeds.mix(0, key(item)), (long) STEPS);
    return rupees * 100;
  }

  private static int column(Table table, Path file, String what, List<String> names)
      throws IOException {
    return table
        .known(names)
        .orElseThrow(
            () ->
                new IOException(
                    "the price list "
                        + file
                        + " needs the columns item and price; no "
                        + what
                        + " among "
                        + table.header()));
  }

  private static String key(String item) {
    return item.strip().toLowerCase(Locale.ROOT);
  }
}
