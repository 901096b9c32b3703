package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One JSON object of an order, read with types. Every read takes the names that a field goes by, of
 * which the first one present holds; {@code ""}, null and missing are absent.
 *
 * @param where what the object is, for messages
 * @param node the object
 */
public record Fields(String where, JsonNode node) {

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_QUOTE = 60;
  private static final int LARGEST_PLAIN_SCALE = 30;

  /** Up to 32 characters: what follows cannot be made to cost much. */
  private static final Pattern NUMBER =
      Pattern.compile("(?=.{1,32}$)[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

  /** Ten crore: no bill of a restaurant is higher. */
  private static final BigDecimal MOST_RUPEES = new BigDecimal("100000000");

  private static final BigDecimal MOST_STOCK = new BigDecimal("1000000000");
  private static final BigDecimal MOST_PIECES = new BigDecimal("100000");
  private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");

  /** The object in a field; an absent one has no fields. */
  public Fields object(String name) {
    return new Fields(name, node.path(name));
  }

  /** The objects of a list; absent, {@code ""}, null, {@code []} and an empty object are none. */
  public List<Fields> list(String... names) {
    for (String name : names) {
      JsonNode list = node.path(name);
      boolean none = list.isContainerNode() ? list.isEmpty() : list.asText().isBlank();
      if (isAbsent(list) || none) {
        continue;
      }
      if (!list.isArray()) {
        throw new TitanException(ErrorCode.UNKNOWN_VALUE, name + " is not a list");
      }
      List<Fields> objects = new ArrayList<>(list.size());
      for (JsonNode element : list) {
        String place = name + "[" + objects.size() + "]";
        if (!element.isObject()) {
          throw new TitanException(ErrorCode.UNKNOWN_VALUE, place + " is not an object");
        }
        objects.add(new Fields(place, element));
      }
      return objects;
    }
    return List.of();
  }

  /** A text, without blanks around it, at most 1000 characters. */
  public Optional<String> text(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (!isAbsent(value) && value.isValueNode()) {
        String text = asText(value);
        if (!text.isEmpty()) {
          return Optional.of(cut(text));
        }
      }
    }
    return Optional.empty();
  }

  /** A text, empty when absent. */
  public String textOrEmpty(String... names) {
    return text(names).orElse("");
  }

  /** A text that must be there. */
  public String required(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** Zero or more rupees, in paise. */
  public Optional<Long> paise(String... names) {
    return number(names)
        .map(amount -> within(amount, BigDecimal.ZERO, MOST_RUPEES, names[0]))
        .map(Fields::toPaise);
  }

  /** Zero or more rupees, in paise; zero when absent. */
  public long paiseOrZero(String... names) {
    return paise(names).orElse(0L);
  }

  /** Rupees that may be negative, in paise; zero when absent. */
  public long signedPaiseOrZero(String... names) {
    return number(names)
        .map(amount -> within(amount, MOST_RUPEES.negate(), MOST_RUPEES, names[0]))
        .map(Fields::toPaise)
        .orElse(0L);
  }

  /** A quantity of zero or more, in thousandths. */
  public Optional<Long> quantityMilli(String... names) {
    return number(names)
        .map(quantity -> within(quantity, BigDecimal.ZERO, MOST_PIECES, names[0]))
        .map(quantity -> scaled(quantity, 3));
  }

  /** A quantity of zero or more, in the unit that stands beside it, up to a hundred crore. */
  public Optional<BigDecimal> quantity(String... names) {
    return number(names).map(quantity -> within(quantity, BigDecimal.ZERO, MOST_STOCK, names[0]));
  }

  /** Zero or more rupees, exactly, for a price of one. */
  public Optional<BigDecimal> rupees(String... names) {
    return number(names).map(amount -> within(amount, BigDecimal.ZERO, MOST_RUPEES, names[0]));
  }

  /** A number of people, zero when absent. */
  public int countOrZero(String... names) {
    return number(names)
        .map(count -> within(count, BigDecimal.ZERO, MOST_PIECES, names[0]))
        .map(count -> Math.toIntExact(scaled(count, 0)))
        .orElse(0);
  }

  /** A percentage as hundredths of a percent, zero when absent. */
  public long basisPointsOrZero(String... names) {
    return number(names)
        .map(rate -> within(rate, BigDecimal.ZERO, MOST_PERCENT, names[0]))
        .map(rate -> scaled(rate, 2))
        .orElse(0L);
  }

  /** The complaint about an absent field. */
  public TitanException missing(String name) {
    return new TitanException(
        ErrorCode.MISSING_FIELD, "%s.%s is absent or empty".formatted(where, name));
  }

  /** A complaint about a field, with the start of its value. */
  public TitanException wrong(ErrorCode code, String name, String value, String why) {
    String quote =
        value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value;
    return new TitanException(code, "%s.%s '%s' %s".formatted(where, name, quote, why));
  }

  private Optional<BigDecimal> number(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (isAbsent(value)) {
        continue;
      }
      String text = value.isContainerNode() ? "(not a plain value)" : asText(value);
      if (text.isEmpty()) {
        continue;
      }
      if (!NUMBER.matcher(text).matches()) {
        throw wrong(ErrorCode.BAD_NUMBER, name, text, "is not a number");
      }
      return Optional.of(new BigDecimal(text));
    }
    return Optional.empty();
  }

  private BigDecimal within(BigDecimal number, BigDecimal least, BigDecimal most, String name) {
    if (number.compareTo(least) < 0) {
      throw wrong(
          ErrorCode.BAD_NUMBER,
          name,
          number.toString(),
          least.signum() == 0 ? "is negative" : "is absurdly small");
    }
    if (number.compareTo(most) > 0) {
      throw wrong(ErrorCode.BAD_NUMBER, name, number.toString(), "is absurdly large");
    }
    return number;
  }

  private static long toPaise(BigDecimal rupees) {
    return Money.ofRupees(rupees).paise();
  }

  private static long scaled(BigDecimal number, int decimals) {
    return number.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static String asText(JsonNode value) {
    if (value.isBigDecimal()) {
      BigDecimal number = value.decimalValue();
      return Math.abs(number.scale()) <= LARGEST_PLAIN_SCALE
          ? number.toPlainString()
          : number.toString();
    }
    return value.asText().strip();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end);
  }
}
