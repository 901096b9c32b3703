package dev.titan.connectors.googledrive.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in a fake Drive, and in which order it changed. Not thread-safe. */
final class DriveItems {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern PARENT = Pattern.compile("'([^']*)' in parents");
  private static final Pattern NAME = Pattern.compile("name = '((?:[^'\\\\]|\\\\.)*)'");
  private static final Pattern REASON = Pattern.compile("value='([^']*)'");

  private final String root;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<String> changed = new ArrayList<>();
  private int ids;

  /** A file or folder. */
  static final class Item {
    String id = "";
    String name = "";
    String type = "text/csv";
    String parent = "";
    String description = "";
    String reasonOf = "";
    byte[] content = new byte[0];
    Instant modifiedAt = Instant.parse("2026-03-01T10:00:00Z");

    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }

    /** As the API shows it. */
    ObjectNode json() {
      ObjectNode json = JSON.createObjectNode();
      json.put("id", id)
          .put("name", name)
          .put("mimeType", type)
          .put("modifiedTime", modifiedAt.toString())
          .put("trashed", false);
      json.putArray("parents").add(parent);
      if (!type.startsWith(DriveApi.OF_GOOGLE)) {
        json.put("size", Integer.toString(content.length)).put("md5Checksum", md5(content));
      }
      return json;
    }

    private static String md5(byte[] content) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  DriveItems(String root) {
    this.root = root;
    Item folder = new Item();
    folder.id = root;
    folder.name = "Cafes";
    folder.type = DriveApi.FOLDER_TYPE;
    items.put(root, folder);
  }

  /** Puts a file at a path below the root, whose folders are made. */
  String put(String path, String type, byte[] content) {
    Item item = new Item();
    item.id = "file-" + ++ids;
    int slash = path.lastIndexOf('/') + 1;
    item.parent = folder(path.substring(0, slash));
    item.name = path.substring(slash);
    item.type = type;
    item.content = content.clone();
    return add(item);
  }

  private String folder(String path) {
    String at = root;
    for (String name : path.split("/", 0)) {
      String parent = at;
      at =
          items.values().stream()
              .filter(one -> one.parent.equals(parent) && one.name.equals(name))
              .map(one -> one.id)
              .findFirst()
              .orElseGet(
                  () -> {
                    Item folder = new Item();
                    folder.id = "folder-" + ++ids;
                    folder.parent = parent;
                    folder.name = name;
                    folder.type = DriveApi.FOLDER_TYPE;
                    items.put(folder.id, folder);
                    return folder.id;
                  });
    }
    return at;
  }

  /** Makes one as the API is asked to. */
  String create(JsonNode metadata) {
    Item item = new Item();
    item.id = "made-" + ++ids;
    item.name = metadata.path("name").asText();
    item.type = metadata.path("mimeType").asText();
    item.parent = metadata.path("parents").path(0).asText();
    item.reasonOf = metadata.path("appProperties").path("titanReasonOf").asText();
    return add(item);
  }

  private String add(Item item) {
    items.put(item.id, item);
    changed.add(item.id);
    return item.id;
  }

  Item get(String id) {
    return items.get(id);
  }

  void remove(String id) {
    items.remove(id);
  }

  void changed(String id) {
    changed.add(id);
  }

  /** How many changes there were. */
  int changes() {
    return changed.size();
  }

  Stream<String> changedSince(int change) {
    return changed.stream().skip(change);
  }

  /** Those that a query of the API finds, as far as it is asked here. */
  List<Item> found(String query) {
    List<String> parents = PARENT.matcher(query).results().map(found -> found.group(1)).toList();
    Matcher name = NAME.matcher(query);
    String wanted = name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : null;
    Matcher reason = REASON.matcher(query);
    String reasonOf = reason.find() ? reason.group(1) : null;
    return items.values().stream()
        .filter(one -> parents.isEmpty() || parents.contains(one.parent))
        .filter(one -> wanted == null || one.name.equals(wanted))
        .filter(one -> reasonOf == null || one.reasonOf.equals(reasonOf))
        .toList();
  }

  /** Every file that is no folder, by its path. */
  Map<String, Item> files() {
    Map<String, Item> files = new TreeMap<>();
    items.values().stream()
        .filter(one -> !one.type.equals(DriveApi.FOLDER_TYPE))
        .forEach(one -> files.put(path(one), one));
    return files;
  }

  private String path(Item item) {
    return item.parent.equals(root) ? item.name : path(items.get(item.parent)) + "/" + item.name;
  }
}
