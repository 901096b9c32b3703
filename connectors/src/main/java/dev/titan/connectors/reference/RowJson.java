package dev.titan.connectors.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;

/**
 * Rows as Debezium hands them over, as JSON objects: numbers as numbers, jsonb as it is, lists as
 * arrays, dates, local times and instants in ISO form (instants in UTC), null as null.
 */
final class RowJson {

  /** Stands for a large value that an update left alone, and that PostgreSQL did not repeat. */
  static final String UNCHANGED = "titan-unchanged-value";

  /** Debezium notes the column's type here for the types that the properties name. */
  private static final String COLUMN_TYPE = "__debezium.source.column.type";

  private static final long NANOS_PER_MICRO = 1000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RowJson() {}

  /** A row; a value that its update left alone is taken from the row before. */
  static String of(Struct row, Struct before) {
    ObjectNode json = MAPPER.createObjectNode();
    for (Field field : row.schema().fields()) {
      Object value = row.get(field);
      if (UNCHANGED.equals(value) && before != null) {
        value = before.get(field.name());
      }
      json.set(field.name(), node(field.schema(), value));
    }
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON always writes", e);
    }
  }

  /** One value as a text, for keys. */
  static String text(Field field, Struct row) {
    return node(field.schema(), row.get(field)).asText();
  }

  private static JsonNode node(Schema schema, Object value) {
    JsonNodeFactory nodes = MAPPER.getNodeFactory();
    if (value == null) {
      return nodes.nullNode();
    }
    String meaning = schema.name() == null ? "" : schema.name();
    if (value instanceof Integer days && meaning.equals("io.debezium.time.Date")) {
      return nodes.textNode(LocalDate.ofEpochDay(days).toString());
    }
    if (value instanceof Long micros && meaning.equals("io.debezium.time.MicroTime")) {
      return nodes.textNode(LocalTime.ofNanoOfDay(micros * NANOS_PER_MICRO).toString());
    }
    if (value instanceof String text) {
      return switch (meaning) {
        case "io.debezium.time.ZonedTimestamp" ->
            nodes.textNode(Instant.from(OffsetDateTime.parse(text)).toString());
        case "io.debezium.data.Json" -> json(text);
        default ->
            isNumeric(schema) ? nodes.numberNode(new BigDecimal(text)) : nodes.textNode(text);
      };
    }
    if (value instanceof List<?> list) {
      ArrayNode array = nodes.arrayNode(list.size());
      list.forEach(one -> array.add(node(schema.valueSchema(), one)));
      return array;
    }
    return plain(meaning, value);
  }

  private static JsonNode plain(String meaning, Object value) {
    if (meaning.isEmpty()
        && (value instanceof Short
            || value instanceof Integer
            || value instanceof Long
            || value instanceof Boolean)) {
      return MAPPER.valueToTree(value);
    }
    // A column type that nobody has thought of must not go out in a form nobody knows.
    throw new IllegalArgumentException(
        "No JSON form is known for values of " + value.getClass().getSimpleName() + " " + meaning);
  }

  private static boolean isNumeric(Schema schema) {
    Map<String, String> notes = schema.parameters();
    return notes != null && "NUMERIC".equals(notes.get(COLUMN_TYPE));
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL keeps well-formed JSON only", e);
    }
  }
}
