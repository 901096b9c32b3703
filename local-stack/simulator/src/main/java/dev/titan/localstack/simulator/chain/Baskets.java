package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.world.LineAddOn;
import dev.titan.localstack.simulator.world.MaterialUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What guests order, at the prices of one city. */
final class Baskets {
  private static final List<String> NOTES =
      List.of("less sugar", "extra hot", "no onion", "spicy", "cut in two", "to share");

  private final Menu menu;
  private final int priceFactorPercent;
  private final boolean recipesShown;

  Baskets(Menu menu, int priceFactorPercent, boolean recipesShown) {
    this.menu = menu;
    this.priceFactorPercent = priceFactorPercent;
    this.recipesShown = recipesShown;
  }

  /** So many lines, as wanted in a part of the day. */
  List<DraftLine> fill(int lines, DayPart part, SplittableRandom random) {
    List<DraftLine> basket = new ArrayList<>(lines);
    for (int i = 0; i < lines; i++) {
      basket.add(line(menu.pick(random, part), random));
    }
    return basket;
  }

  private DraftLine line(MenuItem item, SplittableRandom random) {
    long price = item.price();
    String name = item.name();
    int variationNumber = 0;
    if (!item.variations().isEmpty()) {
      variationNumber = random.nextInt(item.variations().size());
      MenuItem.Variation variation = item.variations().get(variationNumber);
      price += variation.difference();
      name += " (" + variation.name() + ")";
    }
    long unitPrice = inCity(price);
    List<LineAddOn> addOns = List.of();
    if (!item.addOns().isEmpty() && random.nextInt(100) < 22) {
      MenuItem.AddOn addOn = item.addOns().get(random.nextInt(item.addOns().size()));
      long extra = inCity(addOn.price());
      unitPrice += extra;
      addOns =
          List.of(
              new LineAddOn(
                  Integer.toString(30_169_700 + addOn.number()),
                  addOn.group(),
                  addOn.name(),
                  extra,
                  1));
    }
    int drawn = random.nextInt(100);
    int quantity = drawn < 88 ? 1 : drawn < 97 ? 2 : 3;
    String notes = random.nextInt(100) < 4 ? NOTES.get(random.nextInt(NOTES.size())) : "";
    return new DraftLine(
        item.itemId(variationNumber),
        item.code(),
        item.category(),
        name,
        unitPrice,
        BigDecimal.valueOf(quantity),
        addOns,
        notes,
        recipesShown ? consumed(item, quantity) : List.of());
  }

  private long inCity(long price) {
    return Menu.inCity(price, priceFactorPercent);
  }

  private static List<MaterialUse> consumed(MenuItem item, int quantity) {
    if (quantity == 1) {
      return item.recipe();
    }
    return item.recipe().stream()
        .map(
            use ->
                new MaterialUse(
                    use.id(),
                    use.name(),
                    use.quantity().multiply(BigDecimal.valueOf(quantity)),
                    use.unit(),
                    use.pricePerUnit()))
        .toList();
  }
}
