package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks Petpooja for one outlet's orders, a page at a time: not faster than allowed, and again, with
 * growing pauses, when the source fails. Not safe for use by several threads.
 */
final class PetpoojaClient {

  private static final double JITTER = 0.25;

  private final HttpClient http;
  private final PetpoojaOutlet outlet;
  private final PetpoojaOptions.Requests options;
  private final Clock clock;
  private final RateLimiter<Object> limiter;
  private final FailsafeExecutor<Page> retrying;
  private Instant lastObserved = Instant.EPOCH;

  PetpoojaClient(
      HttpClient http, PetpoojaOutlet outlet, PetpoojaOptions.Requests options, Clock clock) {
    this.http = http;
    this.outlet = outlet;
    this.options = options;
    this.clock = clock;
    this.limiter = RateLimiter.smoothBuilder(options.perSecond(), Duration.ofSeconds(1)).build();
    this.retrying =
        Failsafe.with(
            RetryPolicy.<Page>builder()
                .handleIf(this::isWorthAnotherAttempt)
                .withMaxAttempts(options.maxAttempts())
                .withBackoff(options.firstRetryDelay(), options.maxRetryDelay())
                .withJitter(JITTER)
                .withDelayFnOn(
                    context -> pauseAfter(context.getLastException()), ThrottledException.class)
                .build());
  }

  /** A client for all outlets; credentials are in the body, so a redirect is never followed. */
  static HttpClient newHttpClient(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .build();
  }

  /**
   * Asks for a page.
   *
   * @param day the {@code order_date}; the answer holds it and the day before
   * @param cursor {@code refId} of the last order of the page before, empty for the first page
   * @throws TitanException with {@code BAD_CREDENTIALS}, {@code SOURCE_THROTTLED} or {@code
   *     SOURCE_FAILED}
   * @throws CancellationException when the thread was interrupted
   */
  Page page(LocalDate day, String cursor) {
    try {
      return retrying.get(() -> attempt(day, cursor));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw (CancellationException) new CancellationException("interrupted").initCause(e);
      }
      throw e;
    }
  }

  private boolean isWorthAnotherAttempt(Throwable failure) {
    if (failure instanceof ThrottledException throttled) {
      // A longer pause is the scheduler's: no thread sleeps through it.
      return throttled.retryAfter().compareTo(options.maxRetryDelay()) <= 0;
    }
    return failure instanceof TitanException titan && titan.code() == ErrorCode.SOURCE_FAILED;
  }

  /** The pause that the source asked for; without one, a second at least shows good will. */
  private static Duration pauseAfter(Throwable failure) {
    return failure instanceof ThrottledException throttled && !throttled.retryAfter().isZero()
        ? throttled.retryAfter()
        : Duration.ofSeconds(1);
  }

  private Page attempt(LocalDate day, String cursor) throws InterruptedException {
    limiter.acquirePermit();
    Instant observedAt = nextObservation();
    HttpResponse<byte[]> response = send(request(day, cursor));
    requireOk(response);
    return new Page(accepted(response.body()).records(), observedAt);
  }

  /** Later than every one before, also when the clock was set back. */
  private Instant nextObservation() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    lastObserved = now.isAfter(lastObserved) ? now : lastObserved.plusMillis(1);
    return lastObserved;
  }

  private HttpRequest request(LocalDate day, String cursor) {
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("app_key", outlet.credentials().appKey().reveal())
            .put("app_secret", outlet.credentials().appSecret().reveal())
            .put("access_token", outlet.credentials().accessToken().reveal())
            .put("restID", outlet.restId())
            .put("order_date", day.toString())
            .put("refId", cursor)
            .toString();
    return HttpRequest.newBuilder(outlet.ordersEndpoint())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .timeout(options.timeout())
        .POST(HttpRequest.BodyPublishers.ofString(json))
        .build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, LimitedBody.of(options.maxBodyBytes()));
    try {
      // The request's own timeout ends with the headers; this one covers the body too.
      return exchange.get(options.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw failed(describe(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw failed("no complete answer within " + options.timeout().toMillis() + " ms", e);
    } finally {
      exchange.cancel(true);
    }
  }

  private static String describe(Throwable failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  private void requireOk(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    switch (status) {
      case 200 -> {}
      case 401, 403 -> throw refused("HTTP " + status);
      case 429 ->
          throw new ThrottledException(
              "Petpooja asks outlet %s to slow down (HTTP 429)".formatted(outlet.key()),
              RetryAfter.of(response.headers(), clock));
      default -> throw failed("HTTP " + status, null);
    }
  }

  private PageParser.Envelope accepted(byte[] body) {
    PageParser.Envelope envelope;
    try {
      envelope = PageParser.parse(body);
    } catch (IOException e) {
      // The parser's message can quote an order, and with it a guest: it is not passed on.
      throw failed("an answer of %d bytes that is cut off or no JSON".formatted(body.length), null);
    }
    if (envelope.code().equals("200") && envelope.success().equals("1")) {
      return envelope;
    }
    String message = SourceMessage.clean(envelope.message(), outlet.credentials());
    String said =
        "code %s, success %s, message \"%s\""
            .formatted(
                SourceMessage.clean(envelope.code(), outlet.credentials()),
                SourceMessage.clean(envelope.success(), outlet.credentials()),
                message);
    throw SourceMessage.isAboutCredentials(message) ? refused(said) : failed(said, null);
  }

  private TitanException refused(String said) {
    return new TitanException(
        ErrorCode.BAD_CREDENTIALS,
        "Petpooja refuses the credentials of outlet %s (%s). Check its app key, app secret, access token and restID %s."
            .formatted(outlet.key(), said, outlet.restId()));
  }

  private TitanException failed(String said, Throwable cause) {
    return new TitanException(
        ErrorCode.SOURCE_FAILED,
        "Petpooja fails for outlet %s: %s".formatted(outlet.key(), said),
        cause);
  }
}
