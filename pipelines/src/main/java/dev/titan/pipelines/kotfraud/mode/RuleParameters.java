package dev.titan.pipelines.kotfraud.mode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parameters of a rule, read one by one with their start values and limits. Every one that is
 * read is noted with the value that holds, so that a case can show it. Used once, by one thread.
 */
public final class RuleParameters {

  private final String mode;
  private final Map<String, JsonNode> given;
  private final Map<String, String> holding = new TreeMap<>();

  private RuleParameters(String mode, Map<String, JsonNode> given) {
    this.mode = mode;
    this.given = given;
  }

  /** What a rule states for a mode. */
  public static RuleParameters of(String mode, Map<String, JsonNode> given) {
    return new RuleParameters(mode, given);
  }

  /** A whole number. */
  public long whole(String name, long start, long least, long most) {
    JsonNode value = given.get(name);
    if (value == null) {
      return noted(name, start);
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw refusal(name, value, "a whole number");
    }
    return noted(name, within(name, value, value.asLong(), least, most));
  }

  /** A time in minutes. */
  public Duration minutes(String name, long start, long least, long most) {
    return Duration.ofMinutes(whole(name, start, least, most));
  }

  /** An amount that is given in rupees; answers paise. */
  public long rupees(String name, long start, long least, long most) {
    JsonNode value = given.get(name);
    if (value == null) {
      noted(name, start);
      return start * 100;
    }
    if (!value.isNumber()) {
      throw refusal(name, value, "an amount in rupees");
    }
    try {
      BigDecimal paise = new BigDecimal(value.asText()).movePointRight(2);
      holding.put(name, value.asText());
      return within(name, value, paise.longValueExact(), least * 100, most * 100);
    } catch (ArithmeticException e) {
      throw refusal(name, value, "an amount in rupees with at most two decimals");
    }
  }

  /** A list of texts. */
  public List<String> texts(String name, List<String> start) {
    JsonNode value = given.get(name);
    if (value == null) {
      holding.put(name, String.join(", ", start));
      return start;
    }
    List<String> texts = new ArrayList<>();
    if (!value.isArray()) {
      throw refusal(name, value, "a list of texts");
    }
    for (JsonNode one : value) {
      if (!one.isTextual() || one.asText().isBlank()) {
        throw refusal(name, value, "a list of texts");
      }
      texts.add(one.asText());
    }
    holding.put(name, String.join(", ", texts));
    return List.copyOf(texts);
  }

  /**
   * Refuses parameters that nobody has read: a slip in a name must not pass for a change.
   *
   * @throws TitanException when there are any
   */
  public void refuseOthers() {
    Set<String> others = new TreeSet<>(given.keySet());
    others.removeAll(holding.keySet());
    if (!others.isEmpty()) {
      throw new TitanException(
          ErrorCode.UNKNOWN_VALUE,
          "%s has no parameter %s; it has %s".formatted(mode, others, holding.keySet()));
    }
  }

  /** Every parameter that was read, with the value that holds. */
  public Map<String, String> holding() {
    return Map.copyOf(holding);
  }

  private long noted(String name, long value) {
    holding.put(name, Long.toString(value));
    return value;
  }

  private long within(String name, JsonNode value, long number, long least, long most) {
    if (number < least || number > most) {
      throw refusal(name, value, "in its limits");
    }
    return number;
  }

  private TitanException refusal(String name, JsonNode value, String wanted) {
    return new TitanException(
        ErrorCode.BAD_NUMBER, "%s.%s is %s, not %s".formatted(mode, name, value, wanted));
  }
}
