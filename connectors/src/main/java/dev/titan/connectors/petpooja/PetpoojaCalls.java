package dev.titan.connectors.petpooja;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls one account at Petpooja: not faster than allowed, and again, with growing pauses, when the
 * source fails. Not safe for use by several threads.
 */
public final class PetpoojaCalls {

  private static final double JITTER = 0.25;

  private final HttpClient http;
  private final PetpoojaAccount account;
  private final PetpoojaOptions.Requests options;
  private final Clock clock;
  private final RateLimiter<Object> limiter;
  private final FailsafeExecutor<Reply> retrying;
  private Instant lastObserved = Instant.EPOCH;

  /** What was answered. */
  public static final class Reply {
    private final byte[] body;
    private final Page page;

    Reply(byte[] body, Page page) {
      this.body = body;
      this.page = page;
    }

    /** All of it, as it was sent. */
    public byte[] body() {
      return body.clone();
    }

    /** The elements of the list that was asked for; observed later than every one before. */
    public Page page() {
      return page;
    }
  }

  /** Prepares calls; nothing is asked yet. */
  public PetpoojaCalls(
      HttpClient http, PetpoojaAccount account, PetpoojaOptions.Requests options, Clock clock) {
    this.http = http;
    this.account = account;
    this.options = options;
    this.clock = clock;
    this.limiter = RateLimiter.smoothBuilder(options.perSecond(), Duration.ofSeconds(1)).build();
    this.retrying =
        Failsafe.with(
            RetryPolicy.<Reply>builder()
                .handleIf(this::isWorthAnotherAttempt)
                .withMaxAttempts(options.maxAttempts())
                .withBackoff(options.firstRetryDelay(), options.maxRetryDelay())
                .withJitter(JITTER)
                .withDelayFnOn(
                    context -> pauseAfter(context.getLastException()), ThrottledException.class)
                .build());
  }

  /** A client for all outlets; credentials are in the body, so a redirect is never followed. */
  public static HttpClient newHttpClient(Duration connectTimeout) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTimeout)
        .build();
  }

  /** Begins a request that posts JSON. */
  public HttpRequest.Builder post(URI address, String json) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .timeout(options.timeout())
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  /**
   * Asks.
   *
   * @param list the field of the answer whose elements are wanted
   * @param saysCode whether an answer without a {@code code} is no answer
   * @throws TitanException with {@code BAD_CREDENTIALS}, {@code SOURCE_THROTTLED} or {@code
   *     SOURCE_FAILED}
   * @throws CancellationException when the thread was interrupted
   */
  public Reply ask(HttpRequest request, String list, boolean saysCode) {
    try {
      return retrying.get(() -> attempt(request, list, saysCode));
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

  private Reply attempt(HttpRequest request, String list, boolean saysCode)
      throws InterruptedException {
    limiter.acquirePermit();
    Instant observedAt = nextObservation();
    HttpResponse<byte[]> response = send(request);
    requireOk(response);
    byte[] body = response.body();
    return new Reply(body, new Page(accepted(body, list, saysCode).records(), observedAt));
  }

  /** Later than every one before, also when the clock was set back. */
  private Instant nextObservation() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    lastObserved = now.isAfter(lastObserved) ? now : lastObserved.plusMillis(1);
    return lastObserved;
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
              "%s asks outlet %s to slow down (HTTP 429)"
                  .formatted(account.service(), account.outlet()),
              RetryAfter.of(response.headers(), clock));
      default -> throw failed("HTTP " + status, null);
    }
  }

  private PageParser.Envelope accepted(byte[] body, String list, boolean saysCode) {
    PageParser.Envelope envelope;
    try {
      envelope = PageParser.parse(body, list);
    } catch (IOException e) {
      // The parser's message can quote an order, and with it a guest: it is not passed on.
      throw failed("an answer of %d bytes that is cut off or no JSON".formatted(body.length), null);
    }
    boolean codeIsGood = envelope.code().equals("200") || (envelope.code().isEmpty() && !saysCode);
    if (codeIsGood && envelope.success().equals("1")) {
      return envelope;
    }
    String message = SourceMessage.clean(envelope.message(), account.credentials());
    String said =
        "code %s, success %s, message \"%s\""
            .formatted(
                SourceMessage.clean(envelope.code(), account.credentials()),
                SourceMessage.clean(envelope.success(), account.credentials()),
                message);
    throw SourceMessage.isAboutCredentials(message) ? refused(said) : failed(said, null);
  }

  private TitanException refused(String said) {
    return new TitanException(
        ErrorCode.BAD_CREDENTIALS,
        "%s refuses the credentials of outlet %s (%s). Check its app key, app secret, access token and %s %s."
            .formatted(account.service(), account.outlet(), said, account.idName(), account.id()));
  }

  private TitanException failed(String said, Throwable cause) {
    return new TitanException(
        ErrorCode.SOURCE_FAILED,
        "%s fails for outlet %s: %s".formatted(account.service(), account.outlet(), said),
        cause);
  }
}
