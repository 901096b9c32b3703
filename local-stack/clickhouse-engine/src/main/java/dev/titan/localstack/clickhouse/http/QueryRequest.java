package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.compress.HttpCoding;
import dev.titan.localstack.clickhouse.engine.ConnectionKey;
import dev.titan.localstack.clickhouse.engine.EngineException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * What a client asks for beside the statement itself.
 *
 * @param parameters the URL's parameters, the last of each name
 * @param query the statement or its beginning, from the URL; empty when it is in the body
 * @param readOnlyMethod whether the method is one that must not change anything
 * @param settings ClickHouse's settings by name, as the client sent them
 * @param values the values of {@code {name:Type}} in the statement
 * @param format the format to use when the statement names none
 * @param coding how the answer is encoded, when the client accepts it and asks for it
 * @param blocks whether the answer consists of ClickHouse's compressed blocks
 * @param packedBody whether the body consists of ClickHouse's compressed blocks
 * @param wholeAnswer whether nothing is sent before the statement has ended
 */
record QueryRequest(
    Map<String, String> parameters,
    String query,
    boolean readOnlyMethod,
    String queryId,
    String database,
    Map<String, String> settings,
    Map<String, String> values,
    Optional<String> format,
    Optional<HttpCoding> coding,
    boolean blocks,
    boolean packedBody,
    boolean wholeAnswer) {

  /** Parameters of the HTTP interface itself, which are no settings. */
  private static final Set<String> RESERVED =
      Set.of(
          "query",
          "database",
          "default_format",
          "user",
          "password",
          "quota_key",
          "role",
          "stacktrace",
          "session_id",
          "session_timeout",
          "session_check",
          "close_session",
          "query_id",
          "compress",
          "decompress",
          "buffer_size",
          "wait_end_of_query",
          "client_protocol_version",
          "_request_body",
          "_path");

  /** Settings about HTTP, which are obeyed here and mean nothing to the engine. */
  private static final Set<String> HTTP_SETTINGS =
      Set.of(
          "enable_http_compression",
          "http_zlib_compression_level",
          "http_native_compression_disable_checksumming_on_decompress",
          "send_progress_in_http_headers",
          "http_headers_progress_interval_ms",
          "http_wait_end_of_query",
          "http_response_buffer_size",
          "http_write_exception_in_output_format",
          "http_response_headers",
          "add_http_cors_header",
          "cancel_http_readonly_queries_on_client_close",
          // Answered inserts are always stored: the stronger promise of the two.
          "async_insert",
          "wait_for_async_insert",
          "wait_for_async_insert_timeout",
          "async_insert_busy_timeout_ms",
          "async_insert_busy_timeout_max_ms",
          "async_insert_busy_timeout_min_ms",
          "async_insert_max_data_size",
          "async_insert_max_query_number",
          "async_insert_deduplicate",
          "async_insert_use_adaptive_busy_timeout");

  static QueryRequest of(Request request, Supplier<String> queryIds) throws EngineException {
    Map<String, String> parameters = new TreeMap<>();
    for (Fields.Field field : Request.extractQueryParameters(request)) {
      parameters.put(field.getName(), field.getValues().get(field.getValues().size() - 1));
    }
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> http = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) -> {
          if (name.startsWith("param_")) {
            values.put(name.substring(6), value);
          } else if (HTTP_SETTINGS.contains(name)) {
            http.put(name, value);
          } else if (!RESERVED.contains(name)) {
            settings.put(name, value);
          }
        });
    String queryId =
        firstPresent(parameters.get("query_id"), header(request, "X-ClickHouse-Query-Id"));
    boolean wantsCoding = flag(http, "enable_http_compression");
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return new QueryRequest(
        parameters,
        parameters.getOrDefault("query", ""),
        !request.getMethod().equals("POST") && !request.getMethod().equals("PUT"),
        queryId == null ? queryIds.get() : queryId,
        Optional.ofNullable(
                firstPresent(parameters.get("database"), header(request, "X-ClickHouse-Database")))
            .orElse(ConnectionKey.DEFAULT_DATABASE),
        settings,
        values,
        Optional.ofNullable(
            firstPresent(parameters.get("default_format"), header(request, "X-ClickHouse-Format"))),
        wantsCoding && accepted != null ? HttpCoding.chosen(accepted) : Optional.empty(),
        flag(parameters, "compress"),
        flag(parameters, "decompress"),
        flag(parameters, "wait_end_of_query") || flag(http, "http_wait_end_of_query"));
  }

  /** Whether a parameter of this name is on; a value that is no flag is an error. */
  private static boolean flag(Map<String, String> parameters, String name) throws EngineException {
    String value = parameters.getOrDefault(name, "0");
    return switch (value) {
      case "1", "true", "True", "TRUE", "on" -> true;
      case "0", "false", "False", "FALSE", "off", "" -> false;
      default ->
          throw new EngineException(
              467, "CANNOT_PARSE_BOOL", "Cannot parse bool from '" + value + "' of " + name);
    };
  }

  private static String header(Request request, String name) {
    return request.getHeaders().get(name);
  }

  private static String firstPresent(String first, String second) {
    return first != null && !first.isEmpty()
        ? first
        : second != null && !second.isEmpty() ? second : null;
  }
}
