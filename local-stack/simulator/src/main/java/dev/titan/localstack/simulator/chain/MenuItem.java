package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.world.MaterialUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One item of the menu.
 *
 * @param number its place on the menu, from 1 on
 * @param price paise in the home city
 * @param appetite how often it is wanted in each {@link DayPart}
 * @param variations sizes and kinds; empty when there is only one
 * @param addOns what can be had with it
 * @param recipe what one of it uses up
 */
public record MenuItem(
    int number,
    String category,
    String name,
    long price,
    Map<DayPart, Integer> appetite,
    List<Variation> variations,
    List<AddOn> addOns,
    List<MaterialUse> recipe) {

  /** A size or kind, dearer or cheaper by so many paise. */
  public record Variation(String name, long difference) {}

  /** Something on top, in paise. */
  public record AddOn(int number, String group, String name, long price) {}

  /** The id by which bills name a variation, or the item itself when it has none (variation 0). */
  public String itemId(int variation) {
    return Integer.toString(136_978_000 + number * 10 + variation);
  }

  /** The till's short code. */
  public String code() {
    StringBuilder code = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+", 0)) {
      code.append(word, 0, Math.min(2, word.length()));
    }
    return code.toString().toUpperCase(Locale.ROOT);
  }
}
