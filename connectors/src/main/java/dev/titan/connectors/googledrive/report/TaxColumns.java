package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.event.TaxAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns behind the known ones in which a report splits its taxes, such as {@code CGST@2.5%}.
 * Each becomes a field named {@code tax:} and its header.
 */
final class TaxColumns {

  static final String PREFIX = "tax:";

  private static final Pattern TAX = Pattern.compile("(?i)\\b(?:[csiu]?t?gst|vat|cess)\\b");
  private static final Pattern RATE = Pattern.compile("(\\d{1,2})(?:\\.(\\d{1,2}))?");
  private static final int BASIS_POINTS = 100;

  private TaxColumns() {}

  /** Whether a header is that of a split tax, and no identity of a payer. */
  static boolean isTax(String header) {
    String words = header.toLowerCase(Locale.ROOT);
    return TAX.matcher(header).find()
        && !words.startsWith("total")
        && !words.contains("gstin")
        && !words.contains("no.")
        && !words.contains("number");
  }

  /** The taxes of a row that are not zero. */
  static List<TaxAmount> of(Row row) {
    List<TaxAmount> taxes = new ArrayList<>();
    for (String field : row.headers().keySet()) {
      if (field.startsWith(PREFIX)) {
        long paise = row.paiseOrZero(field);
        if (paise != 0) {
          String title = row.header(field);
          taxes.add(new TaxAmount(title, rate(title), paise));
        }
      }
    }
    return taxes;
  }

  private static long rate(String title) {
    Matcher rate = RATE.matcher(title);
    if (!rate.find()) {
      return 0;
    }
    String decimals = rate.group(2) == null ? "0" : rate.group(2);
    long hundredths = Long.parseLong(decimals) * (decimals.length() == 1 ? 10 : 1);
    return Long.parseLong(rate.group(1)) * BASIS_POINTS + hundredths;
  }
}
