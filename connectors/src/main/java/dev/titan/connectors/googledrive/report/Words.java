package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.petpooja.Vocabulary;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The closed lists of words in reports; a word of none of them is an error. */
final class Words {

  /** What became of a document of stock. */
  enum Standing {
    VALID,
    CANCELLED,
    NOT_FINAL
  }

  private static final Set<String> AGGREGATORS =
      Set.of("zomato", "swiggy", "magicpin", "dunzo", "ubereats", "thrive", "dotpe", "ondc");

  private static final Map<String, Standing> STANDINGS =
      Map.ofEntries(
          Map.entry("active", Standing.VALID),
          Map.entry("success", Standing.VALID),
          Map.entry("saved", Standing.VALID),
          Map.entry("approved", Standing.VALID),
          Map.entry("completed", Standing.VALID),
          Map.entry("closed", Standing.VALID),
          Map.entry("submitted", Standing.VALID),
          Map.entry("received", Standing.VALID),
          Map.entry("paid", Standing.VALID),
          Map.entry("unpaid", Standing.VALID),
          Map.entry("partially paid", Standing.VALID),
          Map.entry("cancelled", Standing.CANCELLED),
          Map.entry("canceled", Standing.CANCELLED),
          Map.entry("deleted", Standing.CANCELLED),
          Map.entry("inactive", Standing.CANCELLED),
          Map.entry("rejected", Standing.CANCELLED),
          Map.entry("draft", Standing.NOT_FINAL),
          Map.entry("pending", Standing.NOT_FINAL));

  /** "Other [UPI]": the tender and what it was. */
  private static final Pattern TENDER = Pattern.compile("([^\\[\\]]+?)\\s*\\[([^\\[\\]]*)]");

  private Words() {}

  static BillStatus status(Row row) {
    String word = row.required("status");
    return Vocabulary.statusOf(word).orElseThrow(() -> unknown(row, "status", word));
  }

  static OrderType orderType(Row row) {
    String word = row.required("orderType");
    return orderType(word).orElseThrow(() -> unknown(row, "orderType", word));
  }

  /** What an order type means, also with the table or the service in brackets behind it. */
  static Optional<OrderType> orderType(String word) {
    return Vocabulary.orderTypeOf(word.replaceAll("\\s*[(\\[].*", ""));
  }

  /** Where an order came from, as its sub order type tells; empty when that is no aggregator. */
  static String channel(String subOrderType) {
    String word = subOrderType.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    return AGGREGATORS.contains(word) ? subOrderType : "";
  }

  /** What became of a document; one without a status is valid. */
  static Standing standing(Row row) {
    String word = row.text("status");
    Standing standing = word.isEmpty() ? Standing.VALID : standing(word).orElse(null);
    if (standing == null) {
      throw unknown(row, "status", word);
    }
    return standing;
  }

  /**
   * The tenders of a bill. "Other [UPI]" is Other with the detail UPI; parts in the description,
   * such as "Cash: 100, Card: 165", are tenders of their own when they add up to the total.
   */
  static List<Payment> payments(String type, String description, long totalPaise) {
    if (type.isEmpty()) {
      return List.of();
    }
    List<Payment> parts = TenderParts.of(description, totalPaise);
    if (!parts.isEmpty()) {
      return parts;
    }
    Matcher tender = TENDER.matcher(type);
    return List.of(
        tender.matches()
            ? new Payment(tender.group(1), tender.group(2), totalPaise)
            : new Payment(type, description, totalPaise));
  }

  /** Whether a category says that an expense is no cost of the business. */
  static boolean isPrivate(String category) {
    return Arrays.stream(category.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .anyMatch(Set.of("personal", "interest", "loan", "loans")::contains);
  }

  /** A plain number of portions in thousandths. */
  static long milli(String number) {
    return new BigDecimal(number).movePointRight(3).longValueExact();
  }

  private static Optional<Standing> standing(String word) {
    return Optional.ofNullable(STANDINGS.get(word.toLowerCase(Locale.ROOT).strip()));
  }

  static TitanException unknown(Row row, String field, String word) {
    return row.wrong(ErrorCode.UNKNOWN_VALUE, field, word, "is none of the words that are known");
  }
}
