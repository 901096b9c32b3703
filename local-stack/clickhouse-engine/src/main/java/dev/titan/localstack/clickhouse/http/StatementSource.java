package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.compress.BlockInputStream;
import dev.titan.localstack.clickhouse.compress.HttpCoding;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.sql.SqlException;
import dev.titan.localstack.clickhouse.sql.Statement;
import dev.titan.localstack.clickhouse.sql.StatementReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * The statement of a request and the data behind it. The statement may stand in the URL, in the
 * body, or begin in one and end in the other; only an INSERT's head is held, its data is read as it
 * comes.
 */
record StatementSource(Statement statement, InputStream data) {
  /** An INSERT's head, and the first of its data, are looked for in this many bytes. */
  private static final int HEAD_BYTES = 1 << 18;

  /** The longest statement that is accepted. */
  private static final int STATEMENT_BYTES = 16 << 20;

  static StatementSource of(Request request, QueryRequest query)
      throws IOException, EngineException, SqlException {
    InputStream body = body(request, query);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    if (!query.query().isEmpty()) {
      text.writeBytes(query.query().getBytes(StandardCharsets.UTF_8));
      Optional<Statement> insert = insertInUrl(text.toByteArray());
      if (insert.isPresent()) {
        return insertFrom(insert.get(), text.toByteArray(), true, body);
      }
      text.write('\n');
    }
    text.writeBytes(body.readNBytes(HEAD_BYTES));
    byte[] prefix = text.toByteArray();
    boolean more = prefix.length >= HEAD_BYTES;
    if (more && !StatementReader.beginsInsert(prefix)) {
      text.writeBytes(body.readNBytes(STATEMENT_BYTES));
      if (body.read() >= 0) {
        throw new EngineException(
            66, "QUERY_IS_TOO_LARGE", "The statement is longer than " + STATEMENT_BYTES + " bytes");
      }
      prefix = text.toByteArray();
    }
    Statement statement = StatementReader.read(prefix);
    if (statement.kind() == Statement.Kind.INSERT_DATA) {
      return insertFrom(statement, prefix, false, body);
    }
    return new StatementSource(statement, InputStream.nullInputStream());
  }

  /** An INSERT that is complete in the URL, so that the body is all data. */
  private static Optional<Statement> insertInUrl(byte[] url) throws SqlException {
    if (!StatementReader.beginsInsert(url)) {
      return Optional.empty();
    }
    Statement statement = StatementReader.read(url);
    return statement.kind() == Statement.Kind.INSERT_DATA && statement.format().isPresent()
        ? Optional.of(statement)
        : Optional.empty();
  }

  private static StatementSource insertFrom(
      Statement statement, byte[] read, boolean inUrl, InputStream body) {
    int start = Math.min(statement.dataStart(), read.length);
    int length = read.length - start;
    // A closing line feed of the URL is no data; a format such as RowBinary would stumble over it.
    if (inUrl && new String(read, start, length, StandardCharsets.UTF_8).isBlank()) {
      return new StatementSource(statement, body);
    }
    return new StatementSource(
        statement, new SequenceInputStream(new ByteArrayInputStream(read, start, length), body));
  }

  private static InputStream body(Request request, QueryRequest query)
      throws IOException, EngineException {
    InputStream body = Content.Source.asInputStream(request);
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.equalsIgnoreCase("identity")) {
      HttpCoding known =
          HttpCoding.named(coding)
              .orElseThrow(
                  () ->
                      new EngineException(
                          48,
                          "NOT_IMPLEMENTED",
                          "Content-Encoding "
                              + coding
                              + " is not spoken: send gzip, deflate, lz4, zstd or none"));
      body = known.decode(body);
    }
    return query.packedBody() ? new BlockInputStream(body) : body;
  }
}
