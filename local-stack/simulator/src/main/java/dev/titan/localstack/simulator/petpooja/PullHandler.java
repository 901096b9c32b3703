package dev.titan.localstack.simulator.petpooja;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The HTTP side: path, method, size of the request, and answers that are late or cut. */
final class PullHandler extends Handler.Abstract {
  private static final String PATH = "/V1/thirdparty/generic_get_orders";
  private static final int LARGEST_REQUEST = 64 * 1024;

  private final PullService service;
  private final InventoryService inventory;
  private final RequestCounters counters;

  PullHandler(PullService service, InventoryService inventory, RequestCounters counters) {
    this.service = service;
    this.inventory = inventory;
    this.counters = counters;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Answer answer = answer(request);
    if (answer.delay().isZero()) {
      send(answer, response, callback);
    } else {
      request
          .getComponents()
          .getScheduler()
          .schedule(
              () -> send(answer, response, callback),
              answer.delay().toMillis(),
              TimeUnit.MILLISECONDS);
    }
    return true;
  }

  private Answer answer(Request request) throws IOException {
    // Read first, whatever the answer: an unread body would cost the caller the connection.
    byte[] body;
    try (InputStream in = Content.Source.asInputStream(request)) {
      body = in.readNBytes(LARGEST_REQUEST + 1);
    }
    String path = Request.getPathInContext(request);
    var own = inventory.answer(path, request.getHeaders()::get, body);
    if (HttpMethod.POST.is(request.getMethod()) && own.isPresent()) {
      return own.get();
    }
    if (!path.equals(PATH) && !path.equals(PATH + "/")) {
      counters.count(Outcome.BAD_REQUEST);
      return Answer.json(404, Envelope.error("404", "Only " + PATH + "/ is served here"));
    }
    if (!HttpMethod.POST.is(request.getMethod())) {
      counters.count(Outcome.BAD_REQUEST);
      return Answer.json(405, Envelope.error("405", "Use POST with a JSON body"))
          .withHeader("Allow", "POST");
    }
    if (body.length > LARGEST_REQUEST) {
      counters.count(Outcome.BAD_REQUEST);
      return Answer.json(413, Envelope.error("413", "The request body is too large"))
          .withHeader("Connection", "close");
    }
    return service.answer(body);
  }

  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    int length = answer.body().remaining();
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, Integer.toString(length));
    ByteBuffer body = answer.body().slice(0, answer.cutAfter());
    if (answer.cutAfter() == length) {
      response.write(true, body, callback);
    } else {
      response.write(
          false,
          body,
          Callback.from(
              () -> callback.failed(new IOException("cut in the middle, as told")),
              callback::failed));
    }
  }
}
