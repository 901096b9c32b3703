package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The paths below {@code /hooks}, and what each failure looks like to a sender. Whoever shows no
 * token learns nothing: who it is comes before what it sends.
 */
final class HookRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(HookRoutes.class);

  private static final String JSON = "application/json";
  private static final String BEARER = "bearer ";
  private static final int RETRY_SECONDS = 5;

  private static final Map<ErrorCode, Integer> STATUS =
      Map.of(
          ErrorCode.ACCESS_DENIED, 401,
          ErrorCode.UNKNOWN_OUTLET, 403,
          ErrorCode.REQUEST_TOO_LARGE, 413,
          ErrorCode.UNSUPPORTED_CONTENT, 415,
          ErrorCode.TOO_MANY_REQUESTS, 429,
          ErrorCode.BUFFER_FULL, 503,
          ErrorCode.STORE_UNAVAILABLE, 503,
          ErrorCode.UNEXPECTED, 500);

  private final HooksOptions options;
  private final Outlets outlets;
  private final SendingRates rates;
  private final AgentBatches batches;
  private final PetpoojaPushes pushes;
  private final Journal journal;
  private final byte[] description = description();

  HookRoutes(
      HooksOptions options,
      Outlets outlets,
      SendingRates rates,
      AgentBatches batches,
      PetpoojaPushes pushes,
      Journal journal) {
    this.options = options;
    this.outlets = outlets;
    this.rates = rates;
    this.batches = batches;
    this.pushes = pushes;
    this.journal = journal;
  }

  void declare(RoutesConfig routes) {
    for (Feed feed : Feed.values()) {
      routes.post(feed.path(), context -> batch(context, feed));
    }
    routes.post(PetpoojaPushes.PATH, this::push);
    routes.get("/hooks/health", this::health);
    routes.get(
        "/hooks/v1/openapi.yaml",
        context -> context.contentType("application/yaml").result(description));
    routes.exception(TitanException.class, (failure, context) -> refuse(context, failure));
    routes.exception(
        Exception.class,
        (failure, context) -> {
          // Its message could quote what was sent.
          LOG.error("event=hooks_failed path={} error={}", context.path(), failure.getClass());
          refuse(context, new TitanException(ErrorCode.UNEXPECTED, "Something went wrong here."));
        });
    routes.exception(
        HttpResponseException.class,
        (failure, context) ->
            context
                .status(failure.getStatus())
                .contentType(JSON)
                .result("{\"error\":{\"message\":\"There is nothing here.\"}}"));
  }

  private void batch(Context context, Feed feed) {
    HookOutlet outlet =
        outlets
            .ofAgent(token(context))
            .orElseThrow(
                () -> new TitanException(ErrorCode.ACCESS_DENIED, "No valid token was shown."));
    rates.admit(outlet);
    answer(context, batches.take(outlet, feed, body(context)));
  }

  private void push(Context context) {
    answer(context, pushes.take(body(context), rates::admit));
  }

  private void health(Context context) {
    boolean up = journal.usable();
    context
        .status(up ? 200 : 503)
        .contentType(JSON)
        .result(
            "{\"status\":\"%s\",\"buffered\":%d}"
                .formatted(up ? "up" : "down", up ? journal.waiting() : 0));
  }

  private static void answer(Context context, Answer answer) {
    context.status(200).contentType(JSON).result(answer.toJson());
  }

  private static void refuse(Context context, TitanException failure) {
    int status = STATUS.getOrDefault(failure.code(), 400);
    if (status == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    if (status == 503) {
      context.header("Retry-After", Integer.toString(RETRY_SECONDS));
      LOG.warn("event=hooks_unavailable path={} code={}", context.path(), failure.code());
    }
    if (failure instanceof SendingRates.TooManyException tooMany) {
      context.header("Retry-After", Long.toString(tooMany.waiting().toSeconds() + 1));
    }
    String field = failure instanceof InvalidFieldException invalid ? invalid.field() : "";
    // What a store says of itself is for our log, not for a sender.
    String message =
        failure.code() == ErrorCode.STORE_UNAVAILABLE
            ? "Nothing can be taken now; send the same again later."
            : failure.getMessage();
    context.status(status).contentType(JSON).result(Answer.error(failure.code(), field, message));
  }

  private static String token(Context context) {
    String header = context.header("Authorization");
    boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER);
    return bearer ? header.substring(BEARER.length()).strip() : "";
  }

  private byte[] body(Context context) {
    String type = context.contentType();
    String encoding = context.header("Content-Encoding");
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!plain.equals(JSON) || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw new TitanException(
          ErrorCode.UNSUPPORTED_CONTENT, "Send plain application/json in UTF-8.");
    }
    int most = options.limits().maxBodyBytes();
    if (context.contentLength() > most) {
      throw tooLarge(most);
    }
    try {
      byte[] body = context.bodyInputStream().readNBytes(most + 1);
      if (body.length > most) {
        throw tooLarge(most);
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TitanException tooLarge(int most) {
    return new TitanException(
        ErrorCode.REQUEST_TOO_LARGE, "The body is larger than " + most + " bytes.");
  }

  private static byte[] description() {
    try (InputStream file = HookRoutes.class.getResourceAsStream("openapi.yaml")) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
