package dev.titan.connectors.petpooja.menu;

import dev.titan.connectors.petpooja.menu.StoredMenu.Item;
import dev.titan.connectors.petpooja.menu.StoredMenu.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides what the answer of one outlet's till changes in the store.
 *
 * <p>The till's word counts where it changes: a name, category or price is written when the till
 * shows it for the first time or otherwise than before. So what a person has corrected stays, and
 * two tills that name one item differently do not overwrite each other for ever.
 */
final class MenuRules {

  /** A menu so small may change altogether. */
  private static final int SMALL_MENU = 10;

  private final String outlet;
  private final StoredMenu stored;
  private final List<MenuItem> shown;
  private final List<Item> inserted = new ArrayList<>();
  private final Map<String, Item> updated = new LinkedHashMap<>();
  private final Map<String, Optional<Long>> prices = new LinkedHashMap<>();
  private final List<Listing> listings = new ArrayList<>();

  private MenuRules(String outlet, StoredMenu stored, List<MenuItem> shown) {
    this.outlet = outlet;
    this.stored = stored;
    this.shown = shown;
  }

  /** What to write. */
  static MenuPlan plan(String outlet, StoredMenu stored, List<MenuItem> shown) {
    return new MenuRules(outlet, stored, shown).plan();
  }

  /**
   * Whether more than half of what was listed is gone, counting what only changed its id as still
   * there: such an answer is more likely cut than true.
   */
  static boolean looksCut(StoredMenu stored, List<MenuItem> shown) {
    List<Listing> listed = stored.listings().values().stream().filter(Listing::listed).toList();
    Set<String> replaced = successors(stored, shown).keySet();
    Set<String> ids = shown.stream().map(MenuItem::id).collect(Collectors.toSet());
    long gone =
        listed.stream()
            .filter(one -> !ids.contains(one.id()) && !replaced.contains(one.id()))
            .count();
    return listed.size() >= SMALL_MENU && gone * 2 > listed.size();
  }

  /**
   * The new id of each item that left the menu while exactly one came that is called the same in
   * the same category.
   */
  static Map<String, String> successors(StoredMenu stored, List<MenuItem> shown) {
    Set<String> ids = shown.stream().map(MenuItem::id).collect(Collectors.toSet());
    Map<MenuItem.Likeness, List<String>> gone =
        group(
            stored.listings().values().stream()
                .filter(one -> one.listed() && !ids.contains(one.id()))
                .toList(),
            one -> MenuItem.Likeness.of(one.name(), one.category()),
            Listing::id);
    Map<MenuItem.Likeness, List<String>> came =
        group(
            shown.stream()
                .filter(
                    item -> {
                      Listing before = stored.listings().get(item.id());
                      return before == null || !before.listed();
                    })
                .toList(),
            MenuItem::likeness,
            MenuItem::id);
    Map<String, String> successors = new HashMap<>();
    gone.forEach(
        (likeness, left) -> {
          List<String> arrived = came.getOrDefault(likeness, List.of());
          if (left.size() == 1 && arrived.size() == 1) {
            successors.put(left.get(0), arrived.get(0));
          }
        });
    return successors;
  }

  private static <T> Map<MenuItem.Likeness, List<String>> group(
      List<T> things, Function<T, MenuItem.Likeness> likeness, Function<T, String> id) {
    return things.stream()
        .collect(Collectors.groupingBy(likeness, Collectors.mapping(id, Collectors.toList())));
  }

  private MenuPlan plan() {
    Map<String, String> successors = successors(stored, shown);
    int unchanged = 0;
    for (MenuItem item : shown) {
      unchanged += enter(item) ? 0 : 1;
    }
    Set<String> ids = shown.stream().map(MenuItem::id).collect(Collectors.toSet());
    Set<String> left = new HashSet<>();
    for (Listing before : stored.listings().values()) {
      if (before.listed() && !ids.contains(before.id())) {
        listings.add(before.gone(Optional.ofNullable(successors.get(before.id()))));
        if (leave(before.id())) {
          left.add(before.id());
        }
      }
    }
    Map<String, String> heirs = new HashMap<>();
    Map<String, String> succeeded = new HashMap<>();
    Set<String> fresh = inserted.stream().map(Item::id).collect(Collectors.toSet());
    successors.forEach(
        (old, heir) -> {
          if (fresh.contains(heir) && stored.items().containsKey(old)) {
            heirs.put(old, heir);
          }
          if (left.contains(old)) {
            succeeded.put(old, heir);
          }
        });
    return new MenuPlan(
        inserted, List.copyOf(updated.values()), prices, listings, heirs, succeeded, unchanged);
  }

  /** Enters what the till lists; answers whether the menu changes by it. */
  private boolean enter(MenuItem item) {
    Optional<Listing> before = Optional.ofNullable(stored.listings().get(item.id()));
    Listing now = Listing.of(item);
    if (!before.equals(Optional.of(now))) {
      listings.add(now);
    }
    Item old = stored.items().get(item.id());
    if (old == null) {
      inserted.add(
          new Item(
              item.id(),
              Optional.of(outlet),
              item.name(),
              item.category(),
              item.pricePaise(),
              true));
      return true;
    }
    boolean renamed = before.isPresent() && !before.get().name().equals(item.name());
    boolean moved = before.isPresent() && !before.get().category().equals(item.category());
    boolean priced = before.isEmpty() || before.get().pricePaise() != item.pricePaise();
    boolean back = before.isEmpty() || !before.get().listed();
    Optional<String> seller = old.outlet().filter(outlet::equals);
    boolean reprices = priced && seller.isPresent();
    Item changed =
        new Item(
            old.id(),
            seller,
            renamed ? item.name() : old.name(),
            moved ? item.category() : old.category(),
            reprices ? item.pricePaise() : old.pricePaise(),
            old.active() || back);
    boolean priceChanges = priced && ownPrice(item, changed.pricePaise());
    if (!changed.equals(old)) {
      updated.put(old.id(), changed);
    }
    return priceChanges || !changed.equals(old);
  }

  /** Lets the till's price hold at this outlet; answers whether that changes a row. */
  private boolean ownPrice(MenuItem item, long itemsPrice) {
    Optional<Long> own =
        item.pricePaise() == itemsPrice ? Optional.empty() : Optional.of(item.pricePaise());
    boolean changes = !own.equals(Optional.ofNullable(stored.prices().get(item.id())));
    if (changes) {
      prices.put(item.id(), own);
    }
    return changes;
  }

  /** Takes an item off the menu unless another outlet may still sell it. */
  private boolean leave(String id) {
    Item old = stored.items().get(id);
    boolean ours =
        old != null
            && !stored.listedElsewhere().contains(id)
            && (old.outlet().equals(Optional.of(outlet)) || stored.everyTillIsKnown());
    if (ours && old.active()) {
      updated.put(
          id, new Item(id, old.outlet(), old.name(), old.category(), old.pricePaise(), false));
    }
    return ours;
  }
}
