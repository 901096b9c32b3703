package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.connectors.hooks.HooksFixture.Reply;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.OrderType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** The description that is served says what the server does. */
class OpenApiTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path folder;

  private HooksFixture hooks;
  private JsonNode description;

  @BeforeEach
  void start() {
    hooks = new HooksFixture(folder, new RecordingPublishers());
    String served =
        hooks.send("/hooks/v1/openapi.yaml", request -> request.GET()).response().body();
    description = MAPPER.valueToTree(new Yaml().load(served));
  }

  @AfterEach
  void stop() {
    hooks.close();
  }

  @Test
  void describesEveryPathThatTakesSomething() {
    List<String> paths = new ArrayList<>(Arrays.stream(Feed.values()).map(Feed::path).toList());
    paths.addAll(List.of(PetpoojaPushes.PATH, "/hooks/health", "/hooks/v1/openapi.yaml"));

    assertThat(description.path("paths").properties())
        .extracting(path -> path.getKey())
        .containsExactlyInAnyOrderElementsOf(paths);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void givesAnExampleThatTheServerTakes(Feed feed) {
    Reply reply = hooks.send(feed, example(feed.path()).toString());

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("accepted").asInt()).isPositive();
    assertThat(reply.json().path("rejected")).isEmpty();
    assertThat(reply.json().has("ignored_fields")).isFalse();
    assertThat(reply.json().path("coverage").path("outcome").asText("claimed"))
        .isEqualTo("claimed");
  }

  @Test
  void givesAnExampleOfAPushThatTheServerTakes() {
    Reply reply = hooks.send(PetpoojaPushes.PATH, null, example(PetpoojaPushes.PATH).toString());

    assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void describesTheFieldsThatAreReadAndNoOthers(Feed feed) {
    Set<String> described = new TreeSet<>();
    JsonNode event = schema(feed).path("properties").path(feed.list()).path("items");
    collect(resolve(event), "", described);
    EventFields read = EventFields.of(full(event));
    feed.mapper(new CustomerHash(HooksFixture.CUSTOMER_KEY))
        .map(read, HooksFixture.LAWN_OUTLET.site(), HooksFixture.NOW);

    assertThat(read.asked()).isEqualTo(described);
    assertThat(read.unread()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void describesTheFieldsOfABatch(Feed feed) {
    String body =
        "{\"org\":\"brew-house\",\"outlet\":\"lawn\",\"complete_from\":\"2026-03-15T10:00:00Z\","
            + "\"complete_through\":\"2026-03-15T11:00:00Z\",\""
            + feed.list()
            + "\":[]}";

    assertThat(hooks.send(feed, body).json().has("ignored_fields")).isFalse();
    assertThat(description.path("components").path("schemas").path("Envelope").path("properties"))
        .hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void saysWhichFieldsMustBeThere(Feed feed) {
    JsonNode event = resolve(schema(feed).path("properties").path(feed.list()).path("items"));
    for (JsonNode required : event.path("required")) {
      var spoilt = full(event);
      spoilt.remove(required.asText());
      String body = "{\"" + feed.list() + "\":[" + spoilt + "]}";

      assertThat(hooks.send(feed, body).json().path("rejected").path(0).path("field").asText())
          .isEqualTo(required.asText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Kot, action",
    "Kot, order_type",
    "Audit, action",
    "Cash, action",
    "Bill, status",
    "Bill, order_type"
  })
  void listsEveryWord(String schema, String field) {
    Enum<?>[] words =
        switch (schema + "." + field) {
          case "Kot.action" -> KotAction.values();
          case "Audit.action" -> BillAuditAction.values();
          case "Cash.action" -> CashAction.values();
          case "Bill.status" -> BillStatus.values();
          default -> OrderType.values();
        };
    JsonNode listed =
        description.at("/components/schemas/" + schema + "/properties/" + field + "/enum");

    assertThat(listed)
        .extracting(JsonNode::asText)
        .containsExactly(
            Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
  }

  private JsonNode example(String path) {
    return description
        .path("paths")
        .path(path)
        .at("/post/requestBody/content/application~1json/example");
  }

  private JsonNode schema(Feed feed) {
    JsonNode batch =
        description
            .path("paths")
            .path(feed.path())
            .at("/post/requestBody/content/application~1json/schema");
    return resolve(batch).path("allOf").path(1);
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    if (!reference.isEmpty()) {
      return resolve(description.at(reference.substring(1)));
    }
    return schema.path("allOf").size() == 1 ? resolve(schema.path("allOf").path(0)) : schema;
  }

  private void collect(JsonNode schema, String prefix, Set<String> names) {
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              names.add(prefix + field.getKey());
              JsonNode items = field.getValue().path("items");
              if (!items.isMissingNode()) {
                collect(resolve(items), prefix + field.getKey() + "[].", names);
              }
            });
  }

  /** An event that has every field, with a value that fits its description. */
  private ObjectNode full(JsonNode reference) {
    var event = MAPPER.createObjectNode();
    resolve(reference)
        .path("properties")
        .properties()
        .forEach(field -> event.set(field.getKey(), value(field.getValue())));
    return (ObjectNode) CutJson.read(event.toString().getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode value(JsonNode reference) {
    JsonNode schema = resolve(reference);
    if (schema.has("oneOf")) {
      return MAPPER.getNodeFactory().textNode("1");
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    return switch (schema.path("type").asText()) {
      case "boolean" -> MAPPER.getNodeFactory().booleanNode(true);
      case "array" -> MAPPER.createArrayNode().add(full(schema.path("items")));
      case "string" ->
          MAPPER
              .getNodeFactory()
              .textNode(schema.path("format").asText().isEmpty() ? "text" : "2026-03-15T10:00:00Z");
      default -> throw new AssertionError("No value for " + schema);
    };
  }
}
