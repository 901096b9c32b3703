package dev.titan.localstack.cli.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a span of time as people write it: {@code 20s}, {@code 5m}, {@code 1h}, {@code PT1H30M}.
 */
public final class Span {
  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})\\s*(s|m|h)");

  private Span() {}

  /** Reads one; throws {@link IllegalArgumentException} on anything else. */
  public static Duration parse(String text) {
    Matcher matcher = SHORT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofHours(number);
      };
    }
    try {
      return Duration.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "a span such as 20s, 5m or 1h is expected, not " + text, e);
    }
  }
}
