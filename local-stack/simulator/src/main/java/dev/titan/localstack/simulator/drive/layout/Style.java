package dev.titan.localstack.simulator.drive.layout;

import java.util.SplittableRandom;

/**
 * How a report is written.
 *
 * @param cells whether numbers and dates are cells of their own kind, as only workbooks have them
 * @param currency the sign for rupees that the file can hold
 * @param unitWords whether quantities carry their unit
 * @param twoLineHeader whether titles that end in brackets go over two rows
 * @param shuffled whether columns stand in another order
 * @param extraColumns whether there are columns that nobody asked for
 * @param note whether a remark stands beside the table
 * @param merged whether what belongs to several rows is one cell over all of them
 * @param margin blank columns at the left
 * @param badEvery every so many rows cannot be read; 0 when all can
 * @param seed decides what else is drawn
 */
public record Style(
    DateStyle dates,
    AmountStyle amounts,
    boolean cells,
    String currency,
    boolean unitWords,
    Preamble preamble,
    boolean twoLineHeader,
    boolean shuffled,
    boolean extraColumns,
    Totals totals,
    boolean note,
    boolean merged,
    int margin,
    Placement placement,
    int badEvery,
    long seed) {

  /** The rupee sign. */
  public static final String SIGN = "₹";

  /** The till's own way: a preamble with the period, titles in their order, plain text. */
  public static Style plain(String currency) {
    return new Style(
        DateStyle.ISO,
        AmountStyle.PLAIN,
        false,
        currency,
        false,
        Preamble.PERIOD,
        false,
        false,
        false,
        Totals.TOTAL,
        false,
        false,
        0,
        Placement.STACKED,
        0,
        0);
  }

  /** Any way at all, without rows that cannot be read. */
  public static Style drawn(SplittableRandom random, boolean workbook, String currency) {
    Placement[] placements = Placement.values();
    return new Style(
        one(DateStyle.values(), random),
        one(AmountStyle.values(), random),
        workbook && random.nextInt(100) < 60,
        currency,
        random.nextInt(100) < 30,
        one(Preamble.values(), random),
        random.nextInt(100) < 25,
        random.nextInt(100) < 35,
        random.nextInt(100) < 35,
        one(Totals.values(), random),
        random.nextInt(100) < 20,
        random.nextInt(100) < 50,
        random.nextInt(100) < 15 ? 1 : 0,
        placements[random.nextInt(workbook ? placements.length : placements.length - 1)],
        0,
        random.nextLong());
  }

  /** The same with rows that cannot be read. */
  public Style withBadRows(int every) {
    return new Style(
        dates,
        amounts,
        cells,
        currency,
        unitWords,
        preamble,
        twoLineHeader,
        shuffled,
        extraColumns,
        totals,
        note,
        merged,
        margin,
        placement,
        every,
        seed);
  }

  /** The same under another preamble. */
  public Style under(Preamble other) {
    return new Style(
        dates,
        amounts,
        cells,
        currency,
        unitWords,
        other,
        twoLineHeader,
        shuffled,
        extraColumns,
        totals,
        note,
        merged,
        margin,
        placement,
        badEvery,
        seed);
  }

  /** The same with the second table elsewhere. */
  public Style placed(Placement other) {
    return new Style(
        dates,
        amounts,
        cells,
        currency,
        unitWords,
        preamble,
        twoLineHeader,
        shuffled,
        extraColumns,
        totals,
        note,
        merged,
        margin,
        other,
        badEvery,
        seed);
  }

  private static <T> T one(T[] all, SplittableRandom random) {
    return all[random.nextInt(all.length)];
  }
}
