package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.compress.BlockOutputStream;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.EngineResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP answer: body, headers and, when something fails, the error as a server reports it, with
 * a status while nothing has been sent, and afterwards as a marked block in a broken-off body.
 */
final class Answer {
  private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

  /** Small answers are sent whole, with their true status, length and summary. */
  private static final int HELD_BYTES = 1 << 20;

  private static final String MARKER = "__exception__";

  private final Response response;
  private final Callback callback;
  private final String version;
  private final String exceptionTag;
  private final long startedNanos;
  private HeldBody held;
  private OutputStream body;
  private EngineResult.Counts counts = EngineResult.Counts.NONE;

  Answer(
      Response response, Callback callback, String version, String exceptionTag, long startNanos) {
    this.response = response;
    this.callback = callback;
    this.version = version;
    this.exceptionTag = exceptionTag;
    this.startedNanos = startNanos;
    headers().put("X-ClickHouse-Server-Display-Name", "titan");
    headers().put("X-ClickHouse-Timezone", "UTC");
    headers().put("X-ClickHouse-Exception-Tag", exceptionTag);
  }

  HttpFields.Mutable headers() {
    return response.getHeaders();
  }

  /** Begins the body of a statement's result. */
  OutputStream begin(QueryRequest request, String format) throws IOException {
    headers().put("X-ClickHouse-Format", format);
    headers().put(HttpHeader.CONTENT_TYPE, ContentTypes.of(format));
    held =
        new HeldBody(
            HELD_BYTES,
            request.wholeAnswer(),
            () -> {
              writeSummary();
              return Content.Sink.asOutputStream(response);
            });
    body = held;
    if (request.coding().isPresent()) {
      headers().put(HttpHeader.CONTENT_ENCODING, request.coding().get().token());
      body = request.coding().get().encode(body);
    }
    if (request.blocks()) {
      body = new BlockOutputStream(body);
    }
    return body;
  }

  /** Ends the answer to a statement that has succeeded. */
  void finish(EngineResult.Counts finalCounts) throws IOException {
    counts = finalCounts;
    byte[] complete = body == held ? held.complete() : null;
    if (complete == null) {
      body.close();
      callback.succeeded();
      return;
    }
    writeSummary();
    headers().put(HttpHeader.CONTENT_LENGTH, complete.length);
    response.write(true, ByteBuffer.wrap(complete), callback);
  }

  /** Ends the answer with a plain text that is no result. */
  void plain(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    headers().put(HttpHeader.CONTENT_TYPE, "text/html; charset=UTF-8");
    headers().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  /** Ends the answer with an error. */
  void fail(EngineException error) {
    String report = error.report(version) + "\n";
    if (held != null && held.committed()) {
      breakOff(error, report);
      return;
    }
    releaseHeld();
    byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
    int status = ErrorStatus.of(error.code());
    response.setStatus(status);
    headers().remove(HttpHeader.CONTENT_ENCODING);
    headers().remove("X-ClickHouse-Format");
    headers().put("X-ClickHouse-Exception-Code", Integer.toString(error.code()));
    headers().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=UTF-8");
    headers().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    if (status == 401) {
      headers().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"ClickHouse server HTTP API\"");
    }
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  /** The client went away, or cannot be answered: the connection is closed. */
  void abandon(Throwable cause) {
    releaseHeld();
    callback.failed(cause);
  }

  /** The status is gone: the body says what happened, and its end never comes. */
  private void breakOff(EngineException error, String report) {
    try {
      int length = report.getBytes(StandardCharsets.UTF_8).length;
      body.write(
          "\r\n%s\r\n%s\r\n%s%d %s\r\n%s"
              .formatted(MARKER, exceptionTag, report, length, exceptionTag, MARKER)
              .getBytes(StandardCharsets.UTF_8));
      body.flush();
      // The last chunk of a broken-off body has no end, and some clients drop it unread.
      body.write("\r\n".getBytes(StandardCharsets.UTF_8));
      body.flush();
    } catch (IOException e) {
      error.addSuppressed(e);
    }
    releaseHeld();
    callback.failed(error);
  }

  private void releaseHeld() {
    if (held != null) {
      try {
        held.release();
      } catch (IOException e) {
        // A temporary file that cannot be removed does not change the answer.
        LOG.warn("A held answer could not be removed: {}", e.toString());
      }
    }
  }

  private void writeSummary() {
    headers()
        .put(
            "X-ClickHouse-Summary",
            String.format(
                Locale.ROOT,
                "{\"read_rows\":\"%d\",\"read_bytes\":\"%d\",\"written_rows\":\"%d\","
                    + "\"written_bytes\":\"%d\",\"total_rows_to_read\":\"0\","
                    + "\"result_rows\":\"%d\",\"result_bytes\":\"%d\",\"elapsed_ns\":\"%d\"}",
                counts.readRows(),
                counts.readBytes(),
                counts.writtenRows(),
                counts.writtenBytes(),
                counts.writtenRows(),
                counts.writtenBytes(),
                System.nanoTime() - startedNanos));
  }

  /** The format to use when neither the statement nor the request names one. */
  static String formatOr(Optional<String> named, QueryRequest request) {
    return named.or(request::format).orElse("TabSeparated");
  }
}
