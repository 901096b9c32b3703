package dev.titan.pipelines.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an outlet sells, and at which price. Immutable. */
public final class Menu {

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** A combo within a combo within a combo is a mistake in the menu. */
  private static final int MAX_DEPTH = 3;

  private static final long MILLI = 1000;

  private final Map<String, MenuItem> byId;
  private final Map<String, MenuItem> byName;
  private final Map<String, List<ComboPart>> combos;

  private Menu(
      Map<String, MenuItem> byId,
      Map<String, MenuItem> byName,
      Map<String, List<ComboPart>> combos) {
    this.byId = byId;
    this.byName = byName;
    this.combos = combos;
  }

  static Menu of(
      String outlet, List<MenuItem> items, List<MenuPrice> prices, List<ComboPart> parts) {
    Map<String, Long> own = new HashMap<>();
    for (MenuPrice price : prices) {
      if (price.outlet().equals(outlet)) {
        own.put(price.itemId(), price.pricePaise());
      }
    }
    Map<String, MenuItem> byId = new HashMap<>();
    Map<String, MenuItem> byName = new HashMap<>();
    for (MenuItem item : items) {
      if (item.onlyOutlet().isEmpty() || item.onlyOutlet().equals(outlet)) {
        MenuItem here =
            new MenuItem(
                item.itemId(),
                item.onlyOutlet(),
                item.name(),
                own.getOrDefault(item.itemId(), item.pricePaise()),
                item.mrp());
        byId.put(here.itemId(), here);
        byName.putIfAbsent(normal(here.name()), here);
      }
    }
    Map<String, List<ComboPart>> combos = new HashMap<>();
    parts.stream()
        .sorted(Comparator.comparing(ComboPart::partItemId))
        .forEach(
            part -> combos.computeIfAbsent(part.itemId(), none -> new ArrayList<>()).add(part));
    return new Menu(byId, byName, combos);
  }

  /** A name without case and surplus space, for comparing. */
  public static String normal(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return hasSurplusSpace(lower) ? SPACES.matcher(lower).replaceAll(" ") : lower;
  }

  /** Names are compared all the time, and next to none has any. */
  private static boolean hasSurplusSpace(String name) {
    boolean space = false;
    for (int at = 0; at < name.length(); at++) {
      char one = name.charAt(at);
      if (one == ' ' ? space : one >= '\t' && one <= '\r') {
        return true;
      }
      space = one == ' ';
    }
    return false;
  }

  /** The item of an id, or else of a name; empty when the menu knows neither. */
  public Optional<MenuItem> find(String itemId, String name) {
    MenuItem item = byId.get(itemId);
    return Optional.ofNullable(item == null ? byName.get(normal(name)) : item);
  }

  /**
   * What an item consists of, by item id: itself, or the parts of a combo.
   *
   * @return quantities in thousandths of each part that {@code quantityMilli} of the item contain
   */
  public Map<String, Long> partsOf(String itemId, long quantityMilli) {
    Map<String, Long> parts = new HashMap<>();
    addParts(itemId, quantityMilli, 0, parts);
    return parts;
  }

  private void addParts(String itemId, long quantityMilli, int depth, Map<String, Long> into) {
    List<ComboPart> parts = combos.getOrDefault(itemId, List.of());
    if (parts.isEmpty() || depth >= MAX_DEPTH) {
      into.merge(itemId, quantityMilli, Long::sum);
      return;
    }
    for (ComboPart part : parts) {
      addParts(part.partItemId(), quantityMilli * part.quantityMilli() / MILLI, depth + 1, into);
    }
  }

  /** Whether some item whose name begins the same way, as variants do, has this price in paise. */
  public boolean isPriceOfVariant(String name, long pricePaise) {
    String base = base(name);
    return byId.values().stream()
        .anyMatch(item -> item.pricePaise() == pricePaise && base(item.name()).equals(base));
  }

  /** The name without what stands in brackets behind it: {@code Latte} of {@code Latte (Large)}. */
  private static String base(String name) {
    int bracket = name.indexOf('(');
    return normal(bracket > 0 ? name.substring(0, bracket) : name);
  }
}
