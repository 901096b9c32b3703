package dev.titan.localstack.clickhouse.http;

import java.util.Locale;

/** The Content-Type of ClickHouse's output formats. */
final class ContentTypes {
  private static final String TEXT = "text/plain; charset=UTF-8";

  private ContentTypes() {}

  static String of(String format) {
    String name = format.toLowerCase(Locale.ROOT);
    if (name.startsWith("json")) {
      return name.contains("eachrow")
          ? "application/x-ndjson; charset=UTF-8"
          : "application/json; charset=UTF-8";
    }
    if (name.startsWith("tabseparated") || name.startsWith("tsv")) {
      return "text/tab-separated-values; charset=UTF-8";
    }
    if (name.startsWith("csv")) {
      return "text/csv; charset=UTF-8; header=" + (name.contains("names") ? "present" : "absent");
    }
    if (name.equals("xml")) {
      return "application/xml; charset=UTF-8";
    }
    if (name.startsWith("rowbinary")
        || name.startsWith("arrow")
        || name.startsWith("protobuf")
        || name.equals("native")
        || name.equals("parquet")
        || name.equals("orc")
        || name.equals("avro")
        || name.equals("msgpack")
        || name.equals("capnproto")
        || name.equals("bsoneachrow")
        || name.equals("rawblob")
        || name.equals("npy")) {
      return "application/octet-stream";
    }
    return TEXT;
  }
}
