package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.access.User;
import dev.titan.localstack.clickhouse.access.Users;
import dev.titan.localstack.clickhouse.compress.CorruptBlockException;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.sql.SqlException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClickHouse's HTTP interface: who asks, what for, and in which words the answer is given. */
public final class ClickHouseHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(ClickHouseHandler.class);
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT");

  private static final long DRAINED_BYTES = 1L << 30;

  private final Users users;
  private final QueryService service;

  /** Answers for these users. */
  public ClickHouseHandler(Users users, QueryService service) {
    this.users = users;
    this.service = service;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Answer answer = service.answer(response, callback);
    try {
      String path = Request.getPathInContext(request);
      boolean asks = request.getMethod().equals("POST") || request.getHttpURI().getQuery() != null;
      if (path.equals("/ping") || path.equals("/replicas_status") || (path.equals("/") && !asks)) {
        answer.plain("Ok.\n");
      } else if (!path.equals("/") && !path.equals("/query")) {
        response.setStatus(404);
        answer.plain("There is no handle " + path + "\n\nUse / or /ping for health checks.\n");
      } else if (!METHODS.contains(request.getMethod())) {
        response.setStatus(405);
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, PUT");
        answer.plain("Method " + request.getMethod() + " is not served.\n");
      } else {
        query(request, answer);
      }
    } catch (SqlException e) {
      drain(request);
      answer.fail(new EngineException(e.code(), e.name(), e.getMessage()));
    } catch (EngineException e) {
      drain(request);
      answer.fail(e);
    } catch (CorruptBlockException e) {
      drain(request);
      answer.fail(new EngineException(271, "CANNOT_DECOMPRESS", e.getMessage()));
    } catch (ZipException e) {
      drain(request);
      answer.fail(new EngineException(354, "ZLIB_INFLATE_FAILED", e.getMessage()));
    } catch (IOException e) {
      LOG.debug("A client went away", e);
      answer.abandon(e);
    } catch (RuntimeException e) {
      LOG.error("A request failed inside the endpoint", e);
      answer.fail(
          new EngineException(49, "LOGICAL_ERROR", "The endpoint failed: " + e.getMessage()));
    }
    return true;
  }

  private void query(Request request, Answer answer)
      throws EngineException, SqlException, IOException {
    QueryRequest query = service.read(request);
    answer.headers().put("X-ClickHouse-Query-Id", query.queryId());
    Credentials credentials = Credentials.of(request.getHeaders(), query.parameters());
    User user =
        users
            .authenticate(credentials.user(), credentials.password())
            .orElseThrow(() -> refusal(credentials));
    service.run(request, query, user, answer);
  }

  /** A client that is still sending reads no answer: what it sends is let in first. */
  private static void drain(Request request) {
    try (InputStream body = Content.Source.asInputStream(request)) {
      body.skip(DRAINED_BYTES);
    } catch (IOException e) {
      LOG.debug("A client went away while it was sending", e);
    }
  }

  private static EngineException refusal(Credentials credentials) {
    if (!credentials.given()) {
      return new EngineException(
          194,
          "REQUIRED_PASSWORD",
          "default: Authentication failed: password is required: send a user and a password");
    }
    return new EngineException(
        516,
        "AUTHENTICATION_FAILED",
        credentials.user()
            + ": Authentication failed: password is incorrect, or there is no user with such name.");
  }
}
