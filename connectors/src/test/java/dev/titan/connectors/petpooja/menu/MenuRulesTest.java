package dev.titan.connectors.petpooja.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.petpooja.menu.StoredMenu.Item;
import dev.titan.connectors.petpooja.menu.StoredMenu.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MenuRulesTest {

  private static final MenuItem CHAI = new MenuItem("1", "Masala Chai", "Tea", 4000);
  private static final MenuItem LATTE = new MenuItem("2", "Latte", "Coffee", 15000);

  @Test
  void entersANewMenuForTheOutletThatShowsIt() {
    MenuPlan plan = MenuRules.plan("lawn", stored(List.of(), List.of()), List.of(CHAI, LATTE));

    assertThat(plan.inserted())
        .containsExactly(
            row(CHAI, Optional.of("lawn"), true), row(LATTE, Optional.of("lawn"), true));
    assertThat(plan.listings()).containsExactly(Listing.of(CHAI), Listing.of(LATTE));
    assertThat(plan.changes()).isEqualTo(2);
  }

  @Test
  void changesNothingWhenNothingChanged() {
    StoredMenu stored =
        stored(
            List.of(row(CHAI, Optional.of("lawn"), true), row(LATTE, Optional.empty(), true)),
            List.of(Listing.of(CHAI), Listing.of(LATTE)));

    MenuPlan plan = MenuRules.plan("lawn", stored, List.of(LATTE, CHAI));

    assertThat(plan.changes()).isZero();
    assertThat(plan.listings()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(2);
  }

  @Test
  void whatAPersonCorrectedStaysUntilTheTillSaysSomethingElse() {
    Item corrected = new Item("1", Optional.of("lawn"), "Chai", "Hot drinks", 4500, false);
    StoredMenu stored = stored(List.of(corrected), List.of(Listing.of(CHAI)));

    assertThat(MenuRules.plan("lawn", stored, List.of(CHAI)).changes()).isZero();

    MenuItem dearer = new MenuItem("1", "Masala Chai", "Tea", 5000);
    assertThat(MenuRules.plan("lawn", stored, List.of(dearer)).updated())
        .containsExactly(new Item("1", Optional.of("lawn"), "Chai", "Hot drinks", 5000, false));
    MenuItem renamed = new MenuItem("1", "Cutting Chai", "Tea", 4000);
    assertThat(MenuRules.plan("lawn", stored, List.of(renamed)).updated())
        .containsExactly(
            new Item("1", Optional.of("lawn"), "Cutting Chai", "Hot drinks", 4500, false));
  }

  @Test
  void whatAPersonEnteredAndNoTillListedStays() {
    Item combo = new Item("combo", Optional.empty(), "Breakfast", "Combos", 25000, true);
    StoredMenu stored =
        stored(List.of(combo, row(CHAI, Optional.of("lawn"), true)), List.of(Listing.of(CHAI)));

    assertThat(MenuRules.plan("lawn", stored, List.of(CHAI)).changes()).isZero();
  }

  @Test
  void anItemThatVanishesIsTakenOffTheMenuAndComesBack() {
    StoredMenu stored =
        stored(
            List.of(row(CHAI, Optional.of("lawn"), true), row(LATTE, Optional.of("lawn"), true)),
            List.of(Listing.of(CHAI), Listing.of(LATTE)));

    MenuPlan gone = MenuRules.plan("lawn", stored, List.of(CHAI));
    assertThat(gone.updated()).containsExactly(row(LATTE, Optional.of("lawn"), false));
    assertThat(gone.listings()).containsExactly(Listing.of(LATTE).gone(Optional.empty()));

    StoredMenu after =
        stored(
            List.of(row(CHAI, Optional.of("lawn"), true), row(LATTE, Optional.of("lawn"), false)),
            List.of(Listing.of(CHAI), Listing.of(LATTE).gone(Optional.empty())));
    MenuPlan back = MenuRules.plan("lawn", after, List.of(CHAI, LATTE));
    assertThat(back.updated()).containsExactly(row(LATTE, Optional.of("lawn"), true));
    assertThat(back.inserted()).isEmpty();
  }

  @Test
  void anItemThatAnotherOutletMayStillSellStaysOnTheMenu() {
    List<Item> shared =
        List.of(row(LATTE, Optional.empty(), true), row(CHAI, Optional.empty(), true));
    List<Listing> listed = List.of(Listing.of(LATTE), Listing.of(CHAI));
    StoredMenu listedElsewhere =
        new StoredMenu(byId(shared), Map.of(), byListing(listed), Set.of("2"), true);
    StoredMenu unheard = new StoredMenu(byId(shared), Map.of(), byListing(listed), Set.of(), false);
    StoredMenu nobody = new StoredMenu(byId(shared), Map.of(), byListing(listed), Set.of(), true);

    assertThat(MenuRules.plan("lawn", listedElsewhere, List.of(CHAI)).updated()).isEmpty();
    assertThat(MenuRules.plan("lawn", unheard, List.of(CHAI)).updated()).isEmpty();
    assertThat(MenuRules.plan("lawn", nobody, List.of(CHAI)).updated())
        .containsExactly(row(LATTE, Optional.empty(), false));
  }

  @Test
  void aSecondOutletSharesTheItemAndHasAPriceOfItsOwn() {
    StoredMenu stored = stored(List.of(row(LATTE, Optional.of("lawn"), true)), List.of());
    MenuItem dearer = new MenuItem("2", "Latte", "Coffee", 18000);

    MenuPlan plan = MenuRules.plan("pier", stored, List.of(dearer));

    assertThat(plan.updated()).containsExactly(row(LATTE, Optional.empty(), true));
    assertThat(plan.prices()).containsExactly(Map.entry("2", Optional.of(18000L)));
  }

  @Test
  void anOwnPriceGoesWhenItIsTheCommonOneAgain() {
    MenuItem dearer = new MenuItem("2", "Latte", "Coffee", 18000);
    StoredMenu stored =
        new StoredMenu(
            byId(List.of(row(LATTE, Optional.empty(), true))),
            Map.of("2", 18000L),
            byListing(List.of(Listing.of(dearer))),
            Set.of(),
            true);

    assertThat(MenuRules.plan("pier", stored, List.of(LATTE)).prices())
        .containsExactly(Map.entry("2", Optional.empty()));
  }

  @Test
  void anItemThatChangesItsIdIsRecognisedByNameAndCategory() {
    StoredMenu stored =
        stored(
            List.of(row(CHAI, Optional.of("lawn"), true), row(LATTE, Optional.of("lawn"), true)),
            List.of(Listing.of(CHAI), Listing.of(LATTE)));
    MenuItem again = new MenuItem("902", "latte ", "COFFEE", 16000);

    MenuPlan plan = MenuRules.plan("lawn", stored, List.of(CHAI, again));

    assertThat(plan.inserted()).extracting(Item::id).containsExactly("902");
    assertThat(plan.heirs()).containsExactly(Map.entry("2", "902"));
    assertThat(plan.succeeded()).containsExactly(Map.entry("2", "902"));
    assertThat(plan.updated()).containsExactly(row(LATTE, Optional.of("lawn"), false));
    assertThat(plan.listings()).contains(Listing.of(LATTE).gone(Optional.of("902")));
  }

  @Test
  void twoThatAreCalledTheSameAreNotGuessed() {
    StoredMenu stored =
        stored(List.of(row(LATTE, Optional.of("lawn"), true)), List.of(Listing.of(LATTE)));
    MenuItem one = new MenuItem("901", "Latte", "Coffee", 15000);
    MenuItem other = new MenuItem("902", "Latte", "Coffee", 15000);
    MenuItem elsewhere = new MenuItem("903", "Latte", "Iced", 15000);

    assertThat(MenuRules.plan("lawn", stored, List.of(one, other)).heirs()).isEmpty();
    assertThat(MenuRules.plan("lawn", stored, List.of(elsewhere)).heirs()).isEmpty();
  }

  @Test
  void aMenuThatLostMoreThanHalfLooksCutUnlessOnlyItsIdsChanged() {
    List<MenuItem> menu = new ArrayList<>();
    List<MenuItem> renumbered = new ArrayList<>();
    for (int id = 0; id < 12; id++) {
      menu.add(new MenuItem("" + id, "Item " + id, "All", 1000));
      renumbered.add(new MenuItem("9" + id, "Item " + id, "All", 1000));
    }
    StoredMenu stored = stored(List.of(), menu.stream().map(Listing::of).toList());

    assertThat(MenuRules.looksCut(stored, menu.subList(0, 5))).isTrue();
    assertThat(MenuRules.looksCut(stored, menu.subList(0, 6))).isFalse();
    assertThat(MenuRules.looksCut(stored, renumbered)).isFalse();
  }

  private static StoredMenu stored(List<Item> items, List<Listing> listings) {
    return new StoredMenu(byId(items), Map.of(), byListing(listings), Set.of(), true);
  }

  private static Map<String, Item> byId(List<Item> items) {
    return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
  }

  private static Map<String, Listing> byListing(List<Listing> listings) {
    return listings.stream().collect(Collectors.toMap(Listing::id, Function.identity()));
  }

  private static Item row(MenuItem item, Optional<String> outlet, boolean active) {
    return new Item(item.id(), outlet, item.name(), item.category(), item.pricePaise(), active);
  }
}
