package dev.titan.connectors.petpooja.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An inventory API whose documents a test writes: lists under {@code purchases}, under a type of
 * {@code get_sales}, or under a day of stock. Whoever asks gets them as they stand, in pages.
 */
final class FakeInventory implements AutoCloseable {

  static final OutletKey LAWN = new OutletKey("brew-house", "lawn");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Set<String> failing = new HashSet<>();
  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private int pageSize = 50;
  private boolean overlapping;

  FakeInventory() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/V1/thirdparty/", this::handle);
    server.start();
  }

  StoreRoom room() {
    return new StoreRoom(
        LAWN,
        "share01",
        new PetpoojaCredentials(
            Secret.of("inventory-key"),
            Secret.of("inventory-secret"),
            Secret.of("inventory-token")),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING),
        Duration.ZERO,
        Optional.empty(),
        List.of("Lawn of Old"));
  }

  /** What a list shows from now on. */
  synchronized FakeInventory shows(String list, String... documents) {
    lists.put(list, List.of(documents));
    return this;
  }

  /** Shows pages of a size; overlapping ones begin with the last document of the one before. */
  synchronized FakeInventory inPagesOf(int size, boolean overlap) {
    pageSize = size;
    overlapping = overlap;
    return this;
  }

  /** Makes a list fail, or answer again. */
  synchronized FakeInventory fails(String list, boolean fails) {
    if (fails) {
      failing.add(list);
    } else {
      failing.remove(list);
    }
    return this;
  }

  /** The bodies of the requests so far. */
  List<JsonNode> requests() {
    return requests;
  }

  /** A document with items. */
  static String document(long id, String date, String other, String... items) {
    return "{\"id\":\"%d\",\"refId\":\"%d\",\"invoice_number\":\"INV/%d\",\"invoice_date\":\"%s\",\"created_on\":\"2026-03-03 11:05:00\",\"receiver_name\":\"%s\",\"status\":\"Active\",\"created_by\":\"Asha\",\"item_details\":[%s]}"
        .formatted(id, id, id, date, other, String.join(",", items));
  }

  /** An item without an id, as the inventory names them. */
  static String item(String name, String quantity, String unit, String amount) {
    return "{\"itemname\":\"%s\",\"qty\":\"%s\",\"lbl_unit\":\"%s\",\"amount\":\"%s\",\"tax\":\"1.25\",\"description\":\"\"}"
        .formatted(name, quantity, unit, amount);
  }

  /** A row of closing stock. */
  static String stock(String name, String quantity, String unit, String price) {
    return "{\"name\":\"%s\",\"price\":\"%s\",\"unit\":\"%s\",\"qty\":\"%s\",\"category\":\"Dairy\",\"sapcode\":\"\"}"
        .formatted(name, price, unit, quantity);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      requests.add(request);
      String call = exchange.getRequestURI().getPath().replaceAll(".*/(get_\\w+)/?$", "$1");
      String list =
          switch (call) {
            case "get_stock_api" -> "stock " + request.path("date").asText();
            case "get_purchase" -> "purchases";
            default -> request.path("slType").asText();
          };
      String field =
          switch (call) {
            case "get_stock_api" -> "closing_json";
            case "get_purchase" -> "purchases";
            default -> "sales";
          };
      String body =
          failing.contains(list)
              ? "{\"code\":\"101\",\"success\":\"0\",\"message\":\"Please try again\"}"
              : "{\"code\":\"200\",\"success\":\"1\",\"message\":\"\",\"%s\":[%s]}"
                  .formatted(field, String.join(",", page(list, request.path("refId").asText())));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private List<String> page(String list, String cursor) throws IOException {
    List<String> documents = lists.getOrDefault(list, List.of());
    if (list.startsWith("stock ")) {
      return documents;
    }
    int start = 0;
    for (int at = 0; at < documents.size(); at++) {
      if (refId(documents.get(at)).equals(cursor)) {
        start = overlapping && at + 1 < documents.size() ? at : at + 1;
      }
    }
    return documents.subList(start, Math.min(documents.size(), start + pageSize));
  }

  private static String refId(String document) throws IOException {
    try {
      return JSON.readTree(document).path("refId").asText();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
