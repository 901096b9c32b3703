package dev.titan.localstack.cli.up;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The keys that a configuration file may have: the components of the records that hold it, written
 * with hyphens.
 */
final class ConfigurationKeys {

  private ConfigurationKeys() {}

  /** Each key with its path, as in {@code outlets.rest-id}. */
  static Set<String> all() {
    Set<String> keys = new TreeSet<>();
    collect("", UpConfiguration.class, keys);
    return keys;
  }

  private static void collect(String path, Class<?> type, Set<String> keys) {
    of(type)
        .forEach(
            (key, component) -> {
              keys.add(path + key);
              section(component).ifPresent(inner -> collect(path + key + ".", inner, keys));
            });
  }

  private static Map<String, RecordComponent> of(Class<?> type) {
    Map<String, RecordComponent> keys = new LinkedHashMap<>();
    Arrays.stream(type.getRecordComponents())
        .forEach(component -> keys.put(written(component.getName()), component));
    return keys;
  }

  private static String written(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The record behind a key that holds keys of its own, alone or in a list. */
  private static Optional<Class<?>> section(RecordComponent component) {
    if (component.getType().isRecord()) {
      return Optional.of(component.getType());
    }
    return component.getGenericType() instanceof ParameterizedType list
            && list.getActualTypeArguments()[0] instanceof Class<?> element
            && element.isRecord()
        ? Optional.of(element)
        : Optional.empty();
  }

  /**
   * Names every key of a file that nobody reads.
   *
   * @throws IOException when the file cannot be parsed
   */
  static void check(JsonParser parser, Problems problems) throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      checkSection(parser, UpConfiguration.class, problems);
    }
  }

  /** From the start of an object to its end. */
  private static void checkSection(JsonParser parser, Class<?> type, Problems problems)
      throws IOException {
    Map<String, RecordComponent> keys = of(type);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      RecordComponent component = keys.get(key);
      int line = parser.currentTokenLocation().getLineNr();
      JsonToken value = parser.nextToken();
      if (component == null) {
        problems.add(
            "there is no key %s (line %d); did you mean %s?"
                .formatted(key, line, nearest(key, keys.keySet())));
        parser.skipChildren();
        continue;
      }
      Optional<Class<?>> section = section(component);
      if (section.isPresent() && value == JsonToken.START_OBJECT) {
        checkSection(parser, section.get(), problems);
      } else if (section.isPresent() && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            checkSection(parser, section.get(), problems);
          } else {
            parser.skipChildren();
          }
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private static String nearest(String key, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(
            Comparator.<String>comparingInt(one -> distance.apply(one, key))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
