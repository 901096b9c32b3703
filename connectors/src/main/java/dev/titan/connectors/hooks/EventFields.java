package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.contracts.error.ErrorCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One JSON object of an event, read with types. Numbers may be JSON numbers or texts and are taken
 * exactly or refused. {@code ""}, null and missing are absent. What was asked for is noted, so that
 * a field that nobody reads can be told to its sender. Used by one thread.
 */
final class EventFields {

  /** Ids are kept whole or refused: two that are cut could become one. */
  static final int LONGEST_ID = 128;

  /** Other texts are cut. */
  static final int LONGEST_TEXT = 1000;

  private static final int LONGEST_QUOTE = 60;
  private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");

  /** Up to 32 characters and no exponent: what follows cannot be made to cost much. */
  private static final Pattern NUMBER =
      Pattern.compile("(?=.{1,32}$)[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

  /** Ten crore: no bill of a restaurant is higher. */
  private static final BigDecimal MOST_RUPEES = new BigDecimal("100000000");

  private static final BigDecimal MOST_PIECES = new BigDecimal("100000");
  private static final BigDecimal MOST_PERCENT = new BigDecimal("1000");

  private final JsonNode node;
  private final String place;
  private final String shape;
  private final Set<String> asked;
  private final Set<String> unread;

  /** The fields of a whole event. */
  static EventFields of(JsonNode node) {
    if (!node.isObject()) {
      throw new InvalidFieldException(ErrorCode.UNKNOWN_EVENT, "", "The event is no JSON object.");
    }
    return new EventFields(node, "", "", new TreeSet<>(), new TreeSet<>());
  }

  private EventFields(
      JsonNode node, String place, String shape, Set<String> asked, Set<String> unread) {
    this.node = node;
    this.place = place;
    this.shape = shape;
    this.asked = asked;
    this.unread = unread;
    node.fieldNames().forEachRemaining(name -> unread.add(shape + name));
  }

  /** Every field that was asked for, with {@code lines[].} before those of a list. */
  Set<String> asked() {
    return asked;
  }

  /** Every field that is there and that nobody asked for, in the same form. */
  Set<String> unread() {
    Set<String> rest = new TreeSet<>(unread);
    rest.removeAll(asked);
    return rest;
  }

  /** An id; empty when absent. */
  Optional<String> id(String name) {
    Optional<String> id = plain(name);
    if (id.isPresent() && id.get().length() > LONGEST_ID) {
      throw wrong(
          ErrorCode.UNKNOWN_VALUE, name, id.get(), "is longer than " + LONGEST_ID + " characters");
    }
    return id;
  }

  /** An id that must be there. */
  String requiredId(String name) {
    return id(name).orElseThrow(() -> missing(name));
  }

  /** A text, cut at {@link #LONGEST_TEXT} characters; empty when absent. */
  String text(String name) {
    String text = plain(name).orElse("");
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end);
  }

  /** A word of a closed list, in any case. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return plain(name)
        .map(
            word ->
                Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            wrong(
                                ErrorCode.UNKNOWN_VALUE, name, word, "is none of " + words(type))));
  }

  /** A word that must be there. */
  <E extends Enum<E>> E requiredWord(String name, Class<E> type) {
    return word(name, type).orElseThrow(() -> missing(name));
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    List<String> words = new ArrayList<>();
    for (E one : type.getEnumConstants()) {
      words.add(one.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", words);
  }

  /** A moment with its offset, no later than {@code latest}. */
  Optional<Instant> instant(String name, Instant latest) {
    return plain(name).map(text -> instant(place + name, text, latest));
  }

  /** A moment that must be there. */
  Instant requiredInstant(String name, Instant latest) {
    return instant(name, latest).orElseThrow(() -> missing(name));
  }

  /** Reads a moment such as {@code 2026-03-15T10:00:00+05:30}. */
  static Instant instant(String field, String text, Instant latest) {
    Instant instant;
    try {
      instant = OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw complaint(
          ErrorCode.BAD_TIME,
          field,
          text,
          "is no time with an offset such as 2026-03-15T10:00:00+05:30");
    }
    if (instant.isBefore(EARLIEST)) {
      throw complaint(ErrorCode.BAD_TIME, field, text, "is years ago");
    }
    if (instant.isAfter(latest)) {
      throw complaint(ErrorCode.BAD_TIME, field, text, "is in the future");
    }
    return instant;
  }

  /** Zero or more rupees, in paise. */
  Optional<Long> paise(String name) {
    return number(name).map(value -> scaled(name, value, 2, false, MOST_RUPEES));
  }

  /** Zero or more rupees, in paise; null when absent. */
  Long paiseOrNull(String name) {
    return paise(name).orElse(null);
  }

  /** Zero or more rupees, in paise; zero when absent. */
  long paiseOrZero(String name) {
    return paise(name).orElse(0L);
  }

  /** Rupees that may be negative, in paise; zero when absent. */
  long signedPaiseOrZero(String name) {
    return number(name).map(value -> scaled(name, value, 2, true, MOST_RUPEES)).orElse(0L);
  }

  /** A quantity that may be negative, in thousandths. */
  Optional<Long> signedMilli(String name) {
    return number(name).map(value -> scaled(name, value, 3, true, MOST_PIECES));
  }

  /** A quantity of zero or more, in thousandths. */
  Optional<Long> milli(String name) {
    return number(name).map(value -> scaled(name, value, 3, false, MOST_PIECES));
  }

  /** A percentage, as hundredths of a percent; zero when absent. */
  long basisPointsOrZero(String name) {
    return number(name).map(value -> scaled(name, value, 2, false, MOST_PERCENT)).orElse(0L);
  }

  /** A number of people; zero when absent. */
  int countOrZero(String name) {
    return number(name)
        .map(value -> Math.toIntExact(scaled(name, value, 0, false, MOST_PIECES)))
        .orElse(0);
  }

  /** A flag; false when absent. */
  boolean flag(String name) {
    Map<String, Boolean> words = Map.of("true", true, "1", true, "false", false, "0", false);
    return plain(name)
        .map(
            word -> {
              Boolean flag = words.get(word.toLowerCase(Locale.ROOT));
              if (flag == null) {
                throw wrong(ErrorCode.UNKNOWN_VALUE, name, word, "is neither true nor false");
              }
              return flag;
            })
        .orElse(false);
  }

  /** The objects of a list; none when absent. */
  List<EventFields> objects(String name, int most) {
    asked.add(shape + name);
    JsonNode list = node.path(name);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || list.size() > most) {
      throw new InvalidFieldException(
          ErrorCode.UNKNOWN_VALUE,
          place + name,
          "%s%s is not a list of at most %d objects.".formatted(place, name, most));
    }
    List<EventFields> objects = new ArrayList<>(list.size());
    for (JsonNode element : list) {
      String at = "%s%s[%d]".formatted(place, name, objects.size());
      if (!element.isObject()) {
        throw new InvalidFieldException(ErrorCode.UNKNOWN_VALUE, at, at + " is not an object.");
      }
      objects.add(new EventFields(element, at + ".", shape + name + "[].", asked, unread));
    }
    return objects;
  }

  /** The complaint about an absent field. */
  InvalidFieldException missing(String name) {
    return new InvalidFieldException(
        ErrorCode.MISSING_FIELD, place + name, place + name + " is absent or empty.");
  }

  /** A complaint about a field, with the start of its value. */
  InvalidFieldException wrong(ErrorCode code, String name, String value, String why) {
    return complaint(code, place + name, value, why);
  }

  private static InvalidFieldException complaint(
      ErrorCode code, String field, String value, String why) {
    String quote =
        value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value;
    return new InvalidFieldException(code, field, "%s '%s' %s.".formatted(field, quote, why));
  }

  private Optional<String> plain(String name) {
    asked.add(shape + name);
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value.isContainerNode()) {
      throw new InvalidFieldException(
          ErrorCode.UNKNOWN_VALUE, place + name, place + name + " is not a plain value.");
    }
    String text = value.asText().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private Optional<BigDecimal> number(String name) {
    asked.add(shape + name);
    JsonNode value = node.path(name);
    if (value.isBigDecimal() && Math.abs(value.decimalValue().scale()) <= 30) {
      return Optional.of(value.decimalValue());
    }
    return plain(name)
        .map(
            text -> {
              if (value.isBoolean() || !NUMBER.matcher(text).matches()) {
                throw wrong(ErrorCode.BAD_NUMBER, name, text, "is not a number");
              }
              return new BigDecimal(text);
            });
  }

  private long scaled(
      String name, BigDecimal number, int decimals, boolean signed, BigDecimal most) {
    if (!signed && number.signum() < 0) {
      throw wrong(ErrorCode.BAD_NUMBER, name, number.toString(), "is negative");
    }
    if (number.abs().compareTo(most) > 0) {
      throw wrong(ErrorCode.BAD_NUMBER, name, number.toString(), "is absurdly large");
    }
    try {
      return number.movePointRight(decimals).longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(
          ErrorCode.BAD_NUMBER,
          name,
          number.toString(),
          decimals == 0 ? "is no whole number" : "has more than " + decimals + " decimals");
    }
  }
}
