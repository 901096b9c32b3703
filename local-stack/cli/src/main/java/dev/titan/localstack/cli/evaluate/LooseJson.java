package dev.titan.localstack.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object from somebody else: {@code businessDate}, {@code business_date} and {@code
 * business-date} are one field. Complaints say where it stands.
 *
 * @param node the object
 * @param place where it stands, as in {@code reference.json, staff[2]}
 */
record LooseJson(JsonNode node, String place) {

  /** The first of these fields that is there and not null. */
  JsonNode get(String... names) {
    for (String name : names) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (plain(field.getKey()).equals(plain(name)) && !field.getValue().isNull()) {
          return field.getValue();
        }
      }
    }
    return MissingNode.getInstance();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** A text or a number as text; empty when absent. */
  String text(String... names) {
    return get(names).asText("").strip();
  }

  /** The same, which must be there. */
  String required(String... names) {
    String text = text(names);
    if (text.isEmpty()) {
      throw complaint(ErrorCode.MISSING_FIELD, names[0] + " is missing");
    }
    return text;
  }

  /** A flag. */
  boolean flag(boolean absent, String... names) {
    JsonNode flag = get(names);
    return flag.isMissingNode() ? absent : flag.asBoolean(absent);
  }

  /** The objects of a list; none when it is absent. */
  List<LooseJson> list(String... names) {
    JsonNode list = get(names);
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw complaint(ErrorCode.UNKNOWN_VALUE, names[0] + " is no list");
    }
    List<LooseJson> objects = new ArrayList<>();
    for (JsonNode one : list) {
      String at = "%s, %s[%d]".formatted(place, names[0], objects.size());
      if (!one.isObject()) {
        throw new TitanException(ErrorCode.UNKNOWN_VALUE, at + " is no object");
      }
      objects.add(new LooseJson(one, at));
    }
    return objects;
  }

  /** Texts: those of a list, or one that stands alone; none when absent. */
  List<String> texts(String... names) {
    JsonNode given = get(names);
    List<String> texts = new ArrayList<>();
    if (given.isArray()) {
      given.forEach(one -> texts.add(one.asText().strip()));
    } else if (!given.asText("").isBlank()) {
      texts.add(given.asText().strip());
    }
    return texts;
  }

  /** A number; empty when absent. */
  Optional<BigDecimal> number(String... names) {
    String text = text(names);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw complaint(ErrorCode.BAD_NUMBER, "%s is '%s', no number".formatted(names[0], text));
    }
  }

  /** Rupees, in paise; empty when absent. */
  Optional<Long> rupees(String... names) {
    String text = text(names);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Money.ofRupees(text).paise());
    } catch (NumberFormatException | ArithmeticException e) {
      throw complaint(ErrorCode.BAD_NUMBER, "%s is '%s', no rupees".formatted(names[0], text));
    }
  }

  /** A moment with its offset, or one on the clock of a zone; empty when absent. */
  Optional<Instant> instant(ZoneId zone, String... names) {
    String text = text(names).replace(' ', 'T');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withoutOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
      } catch (DateTimeException e) {
        throw complaint(ErrorCode.BAD_TIME, "%s is '%s', no time".formatted(names[0], text));
      }
    }
  }

  /** A date; empty when absent. */
  Optional<LocalDate> date(String... names) {
    String text = text(names);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw complaint(ErrorCode.BAD_TIME, "%s is '%s', no date".formatted(names[0], text));
    }
  }

  /** A complaint about this object. */
  TitanException complaint(ErrorCode code, String what) {
    return new TitanException(code, place.isEmpty() ? what : place + ": " + what);
  }
}
