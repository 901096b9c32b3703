package dev.titan.connectors.googledrive.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.UnknownTable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a model answered, and trusts none of it. Pure. */
final class MappingAnswer {
  private static final Set<String> KEYS = Set.of("report", "confidence", "columns");
  private static final Set<String> COLUMN_KEYS = Set.of("field", "header");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MappingAnswer() {}

  /**
   * The mapping of an answer; empty when it says that no report fits.
   *
   * @throws IllegalArgumentException when the answer is not what was asked for
   */
  static Optional<ColumnMapping> read(String text, UnknownTable table) {
    JsonNode answer = parse(text);
    requireKeys(answer, KEYS);
    if (answer.get("report").isNull()) {
      return Optional.empty();
    }
    Report report = report(answer.get("report").asText());
    JsonNode confidence = answer.get("confidence");
    if (!confidence.isNumber() || confidence.asDouble() < 0 || confidence.asDouble() > 1) {
      throw new IllegalArgumentException("its confidence is " + confidence);
    }
    if (!answer.get("columns").isArray()) {
      throw new IllegalArgumentException("its columns are no list");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    Set<String> used = new TreeSet<>();
    for (JsonNode column : answer.get("columns")) {
      requireKeys(column, COLUMN_KEYS);
      String field = report.field(column.get("field").asText()).name();
      String header = column.get("header").asText();
      if (!table.headers().contains(header)) {
        throw new IllegalArgumentException("the table has no header '" + header + "'");
      }
      if (headers.put(field, header) != null || !used.add(header)) {
        throw new IllegalArgumentException("it names " + field + " or '" + header + "' twice");
      }
    }
    return Optional.of(new ColumnMapping(report, headers, confidence.asDouble(), Origin.MODEL));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void requireKeys(JsonNode node, Set<String> keys) {
    Set<String> found = new TreeSet<>();
    node.fieldNames().forEachRemaining(found::add);
    if (!node.isObject() || !found.equals(new TreeSet<>(keys))) {
      throw new IllegalArgumentException("it has the keys " + found + " and not " + keys);
    }
  }

  private static Report report(String name) {
    return Arrays.stream(Report.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no report '" + name + "'"));
  }
}
