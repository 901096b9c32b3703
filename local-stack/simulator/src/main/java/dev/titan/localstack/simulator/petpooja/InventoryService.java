package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.localstack.simulator.world.Credentials;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Answers the calls about inventory and menus. A business day is shown when it is over; lists come
 * fifty at a time, the next page by the last {@code refId}; an error is a code inside a 200.
 */
final class InventoryService {
  private static final int PAGE = 50;
  private static final int LONGEST_WINDOW_DAYS = 31;
  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-uuuu");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROOT = "/V1/thirdparty/";

  private final Map<String, InventoryOutlet> bySharingCode;
  private final Map<String, InventoryOutlet> byRestId;
  private final Clock clock;

  InventoryService(List<InventoryOutlet> outlets, Clock clock) {
    this.bySharingCode =
        outlets.stream().collect(Collectors.toMap(InventoryOutlet::menuSharingCode, one -> one));
    this.byRestId =
        outlets.stream().collect(Collectors.toMap(one -> one.profile().restId(), one -> one));
    this.clock = clock;
  }

  /** The answer to a call, or empty when the path is none of these. */
  Optional<Answer> answer(String path, UnaryOperator<String> headers, byte[] body) {
    String call = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (byRestId.isEmpty() || !known(call)) {
      return Optional.empty();
    }
    try {
      JsonNode request = JSON.readTree(body);
      return Optional.of(
          call.endsWith("/mapped_restaurant_menus")
              ? menu(request, headers)
              : inventory(call, request));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.of(refuse("101", "A date or refId cannot be read"));
    } catch (IOException e) {
      return Optional.of(Answer.json(400, Envelope.error("400", "The body must be JSON")));
    }
  }

  private static boolean known(String call) {
    return call.endsWith("/mapped_restaurant_menus")
        || List.of(ROOT + "get_stock_api", ROOT + "get_purchase", ROOT + "get_sales")
            .contains(call);
  }

  private Answer menu(JsonNode request, UnaryOperator<String> headers) throws IOException {
    InventoryOutlet outlet = byRestId.get(request.path("restID").asText());
    if (outlet == null) {
      return refuse("101", "Restaurant not found for the given restID");
    }
    Credentials keys = outlet.profile().credentials();
    boolean allowed =
        keys.appKey().reveal().equals(headers.apply("app-key"))
            && keys.appSecret().reveal().equals(headers.apply("app-secret"))
            && keys.accessToken().reveal().equals(headers.apply("access-token"));
    return allowed
        ? Answer.json(200, JSON.writeValueAsBytes(MenuDocument.of(outlet)))
        : refuse("100", "Invalid app-key, app-secret or access-token");
  }

  private Answer inventory(String call, JsonNode request) throws IOException {
    InventoryOutlet outlet = bySharingCode.get(request.path("menuSharingCode").asText());
    if (outlet == null) {
      return refuse("101", "Restaurant not found for the given menuSharingCode");
    }
    Credentials keys = outlet.credentials();
    if (!keys.appKey().reveal().equals(request.path("app_key").asText())
        || !keys.appSecret().reveal().equals(request.path("app_secret").asText())
        || !keys.accessToken().reveal().equals(request.path("access_token").asText())) {
      return refuse("100", "Invalid app_key, app_secret or access_token");
    }
    InventoryDocuments documents = new InventoryDocuments(outlet, clock.instant());
    if (call.endsWith("get_stock_api")) {
      return list("closing_json", documents.stock(day(request, "date")));
    }
    LocalDate from = day(request, "from_date");
    LocalDate to = day(request, "to_date");
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_WINDOW_DAYS) {
      return refuse("101", "from_date and to_date must lie within a month");
    }
    boolean purchases = call.endsWith("get_purchase");
    Map<Long, ObjectNode> found = new LinkedHashMap<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      found.putAll(purchases ? documents.purchases(day) : documents.sales(day, type(request)));
    }
    long cursor = request.path("refId").asText("").isBlank() ? 0 : request.path("refId").asLong();
    List<ObjectNode> page =
        found.entrySet().stream()
            .filter(entry -> entry.getKey() > cursor)
            .limit(PAGE)
            .map(Map.Entry::getValue)
            .toList();
    return list(purchases ? "purchases" : "sales", page);
  }

  private static String type(JsonNode request) {
    for (String name : List.of("slType", "sType", "type")) {
      if (request.hasNonNull(name)) {
        return request.get(name).asText();
      }
    }
    return "sale";
  }

  private static LocalDate day(JsonNode request, String field) {
    String text = request.path(field).asText();
    return text.indexOf('-') == 4 ? LocalDate.parse(text) : LocalDate.parse(text, DAY_FIRST);
  }

  private static Answer list(String name, List<ObjectNode> entries) throws IOException {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.put("code", "200").put("success", "1").put("message", "");
    envelope.putArray(name).addAll(entries);
    return Answer.json(200, JSON.writeValueAsBytes(envelope));
  }

  private static Answer refuse(String code, String message) {
    return Answer.json(200, Envelope.error(code, message));
  }
}
