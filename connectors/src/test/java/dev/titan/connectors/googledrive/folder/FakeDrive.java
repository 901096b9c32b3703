package dev.titan.connectors.googledrive.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.titan.contracts.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Google Drive at its real paths, in memory, with the token endpoint of a service account. */
final class FakeDrive implements AutoCloseable {

  static final String ADDRESS = "titan@cafes.iam.gserviceaccount.com";
  static final String ROOT = "root-folder-id";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TOKEN = "access-token-of-the-test";
  private static final int PAGE = 2;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DriveItems items = new DriveItems(ROOT);
  private final List<String> requests = new ArrayList<>();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final String privateKey;
  private boolean refusesKey;
  private boolean forgetsTokens;
  private boolean hasNoRoom;
  private boolean refusesMove;

  /** An answer that goes wrong. */
  record Failure(int status, String reason) {}

  FakeDrive() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      privateKey =
          "-----BEGIN PRIVATE KEY-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'})
                  .encodeToString(keys.generateKeyPair().getPrivate().getEncoded())
              + "\n-----END PRIVATE KEY-----\n";
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  DriveOptions options() {
    return new DriveOptions(
        ROOT, key(), url(), Duration.ofSeconds(10), Duration.ofMillis(5), 1 << 20);
  }

  /** A key as Google gives it. */
  Secret key() {
    ObjectNode key = JSON.createObjectNode();
    key.put("type", "service_account")
        .put("project_id", "cafes")
        .put("private_key_id", "k1")
        .put("private_key", privateKey)
        .put("client_email", ADDRESS)
        .put("client_id", "1")
        .put("token_uri", url() + "token");
    return Secret.of(key.toString());
  }

  synchronized void refuseTheKey() {
    refusesKey = true;
  }

  synchronized void forgetTokens() {
    forgetsTokens = true;
  }

  /** Refuses to move anything, once. */
  synchronized void failNextMove() {
    refusesMove = true;
  }

  synchronized void haveNoRoom() {
    hasNoRoom = true;
  }

  void failNext(int status, String reason) {
    failures.add(new Failure(status, reason));
  }

  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  synchronized void clearRequests() {
    requests.clear();
  }

  /** Puts a file at a path below the root, whose folders are there. */
  synchronized String put(String path, String type, byte[] content) {
    return items.put(path, type, content);
  }

  synchronized DriveItems.Item item(String id) {
    return items.get(id);
  }

  synchronized void remove(String id) {
    items.remove(id);
  }

  /** Every file that is no folder, by its path. */
  synchronized Map<String, DriveItems.Item> files() {
    return items.files();
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = body(exchange);
      String path = exchange.getRequestURI().getPath();
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      requests.add(exchange.getRequestMethod() + " " + path);
      if (path.equals("/token")) {
        if (refusesKey) {
          send(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
          send(
              exchange,
              200,
              "{\"access_token\":\"%s\",\"expires_in\":3600,\"token_type\":\"Bearer\"}"
                  .formatted(TOKEN));
        }
        return;
      }
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        fail(exchange, 401, "authError");
        return;
      }
      Failure failure = failures.poll();
      if (failure != null) {
        fail(exchange, failure.status(), failure.reason());
        return;
      }
      // Google serves contents below a prefix of their own.
      String plain = path.startsWith("/download/") ? path.substring("/download".length()) : path;
      answer(exchange, plain, query, body);
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream in = exchange.getRequestBody();
    return (packed ? new GZIPInputStream(in) : in).readAllBytes();
  }

  private void answer(HttpExchange exchange, String path, Map<String, String> query, byte[] body)
      throws IOException {
    String method = exchange.getRequestMethod();
    if (path.equals("/drive/v3/files") && method.equals("GET")) {
      list(exchange, query);
    } else if (path.equals("/drive/v3/files") && method.equals("POST")) {
      send(
          exchange,
          200,
          JSON.createObjectNode().put("id", items.create(JSON.readTree(body))).toString());
    } else if (path.equals("/upload/drive/v3/files") && method.equals("POST")) {
      upload(exchange, "", body);
    } else if (path.startsWith("/upload/drive/v3/files/")) {
      upload(exchange, path.substring("/upload/drive/v3/files/".length()), body);
    } else if (path.equals("/drive/v3/changes/startPageToken")) {
      send(exchange, 200, "{\"startPageToken\":\"%d\"}".formatted(items.changes()));
    } else if (path.equals("/drive/v3/changes")) {
      changes(exchange, query);
    } else if (path.endsWith("/export")) {
      String id = path.substring("/drive/v3/files/".length(), path.length() - "/export".length());
      sendBytes(exchange, 200, items.get(id).content);
    } else if (path.startsWith("/drive/v3/files/")) {
      one(exchange, path.substring("/drive/v3/files/".length()), query, body);
    } else {
      fail(exchange, 404, "notFound");
    }
  }

  private void one(HttpExchange exchange, String id, Map<String, String> query, byte[] body)
      throws IOException {
    DriveItems.Item item = items.get(id);
    if (item == null) {
      fail(exchange, 404, "notFound");
    } else if (exchange.getRequestMethod().equals("PATCH")
        || "PATCH".equals(exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override"))) {
      if (refusesMove) {
        refusesMove = false;
        fail(exchange, 400, "badRequest");
        return;
      }
      if (body.length > 0) {
        JsonNode change = JSON.readTree(body);
        item.description = change.path("description").asText(item.description);
      }
      if (query.getOrDefault("removeParents", "").equals(item.parent)) {
        item.parent = query.get("addParents");
      }
      items.changed(id);
      send(exchange, 200, item.json().toString());
    } else if ("media".equals(query.get("alt"))) {
      sendBytes(exchange, 200, item.content);
    } else {
      send(exchange, 200, item.json().toString());
    }
  }

  private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
    List<DriveItems.Item> found = items.found(query.get("q"));
    int from = Integer.parseInt(query.getOrDefault("pageToken", "0"));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode files = answer.putArray("files");
    found.stream().skip(from).limit(PAGE).forEach(one -> files.add(one.json()));
    if (from + PAGE < found.size()) {
      answer.put("nextPageToken", Integer.toString(from + PAGE));
    }
    send(exchange, 200, answer.toString());
  }

  private void changes(HttpExchange exchange, Map<String, String> query) throws IOException {
    if (forgetsTokens) {
      forgetsTokens = false;
      fail(exchange, 410, "pageTokenExpired");
      return;
    }
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("changes");
    int from = Integer.parseInt(query.get("pageToken"));
    items
        .changedSince(from)
        .limit(PAGE)
        .forEach(
            id -> {
              ObjectNode change = list.addObject();
              DriveItems.Item item = items.get(id);
              change.put("fileId", id).put("removed", item == null);
              if (item != null) {
                change.putObject("file").putArray("parents").add(item.parent);
              }
            });
    if (from + PAGE < items.changes()) {
      answer.put("nextPageToken", Integer.toString(from + PAGE));
    } else {
      answer.put("newStartPageToken", Integer.toString(items.changes()));
    }
    send(exchange, 200, answer.toString());
  }

  /** A multipart body: the metadata as JSON, then the content. */
  private void upload(HttpExchange exchange, String id, byte[] body) throws IOException {
    if (hasNoRoom) {
      fail(exchange, 403, "storageQuotaExceeded");
      return;
    }
    String text = new String(body, StandardCharsets.UTF_8);
    String boundary = text.substring(0, text.indexOf("\r\n"));
    String[] parts = text.split(Pattern.quote(boundary), 0);
    JsonNode metadata = JSON.readTree(content(parts[1]));
    String target = id.isEmpty() ? items.create(metadata) : id;
    items.get(target).content = content(parts[2]).getBytes(StandardCharsets.UTF_8);
    send(exchange, 200, JSON.createObjectNode().put("id", target).toString());
  }

  private static String content(String part) {
    String body = part.substring(part.indexOf("\r\n\r\n") + 4);
    return body.endsWith("\r\n") ? body.substring(0, body.length() - 2) : body;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", 0)) {
      int at = pair.indexOf('=');
      query.put(
          pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static void fail(HttpExchange exchange, int status, String reason) throws IOException {
    send(
        exchange,
        status,
        "{\"error\":{\"code\":%d,\"message\":\"%s\",\"errors\":[{\"domain\":\"global\",\"reason\":\"%s\",\"message\":\"%s\"}]}}"
            .formatted(status, reason, reason, reason));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    sendBytes(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void sendBytes(HttpExchange exchange, int status, byte[] bytes)
      throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
