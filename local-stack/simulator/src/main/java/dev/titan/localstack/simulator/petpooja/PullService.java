package dev.titan.localstack.simulator.petpooja;

import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/** Decides what a pull is answered with; knows nothing of HTTP servers. */
final class PullService {
  private static final byte[] SERVER_ERROR =
      "<html><body><h1>500 Internal Server Error</h1></body></html>"
          .getBytes(StandardCharsets.UTF_8);
  private static final String TRY_AGAIN = "Something went wrong, please try again";

  private final Map<String, OrderSource> sources;
  private final Clock clock;
  private final Faults faults;
  private final RequestCounters counters;
  private final RateLimit rateLimit;
  private final RenderedOrders rendered = new RenderedOrders();
  private final Map<String, Long> requestNumbers = new ConcurrentHashMap<>();
  private volatile Quirks quirks;

  PullService(
      Map<String, OrderSource> sources,
      Quirks quirks,
      Clock clock,
      Faults faults,
      RequestCounters counters,
      RateLimit rateLimit) {
    this.sources = Map.copyOf(sources);
    this.quirks = quirks;
    this.clock = clock;
    this.faults = faults;
    this.counters = counters;
    this.rateLimit = rateLimit;
  }

  void quirks(Quirks changed) {
    quirks = changed;
  }

  Answer answer(byte[] body) {
    Quirks current = quirks;
    PullRequest request;
    try {
      request = PullRequest.parse(body);
    } catch (IOException e) {
      counters.count(Outcome.BAD_REQUEST);
      return Answer.json(400, Envelope.error("400", "The request body must be a JSON object"));
    }
    Optional<Faults.Planned> planned = faults.takeNext();
    if (planned.isPresent() && planned.get() instanceof Faults.Planned.Answering own) {
      counters.count(Outcome.FAULT);
      return Answer.json(own.status(), own.body().getBytes(StandardCharsets.UTF_8));
    }
    if (!rateLimit.admits(request.restId(), current.requestsPerSecond())) {
      counters.count(Outcome.RATE_LIMITED);
      return tooManyRequests();
    }
    OrderSource source = sources.get(request.restId());
    long number = requestNumbers.merge(request.restId(), 1L, Long::sum);
    SplittableRandom random = Seeds.random(Seeds.mix(current.seed(), request.restId()), number);
    Optional<Fault> fault = fault(planned, source, current, random);
    Answer right = pull(source, request, current, random, fault.isPresent());
    return fault.map(wrong -> fail(wrong, right, current)).orElse(right);
  }

  private Optional<Fault> fault(
      Optional<Faults.Planned> planned,
      OrderSource source,
      Quirks current,
      SplittableRandom random) {
    // Always the same number of draws, so that a planned fault does not shift the quirks behind it.
    int drawn = random.nextInt(1000);
    int kind = random.nextInt(3);
    if (planned.isPresent() && planned.get() instanceof Faults.Planned.Failing failing) {
      return Optional.of(failing.fault());
    }
    if (source != null) {
      Optional<Fault> lasting = faults.lasting(source.outlet().outletId());
      if (lasting.isPresent()) {
        return lasting;
      }
    }
    int limit = current.errorsInside();
    if (drawn < limit) {
      return Optional.of(List.of(Fault.CODE_100, Fault.CODE_101, Fault.SUCCESS_ZERO).get(kind));
    }
    limit += current.serverErrors();
    if (drawn < limit) {
      return Optional.of(Fault.SERVER_ERROR);
    }
    limit += current.slowAnswers();
    if (drawn < limit) {
      return Optional.of(Fault.SLOW);
    }
    limit += current.cutBodies();
    if (drawn < limit) {
      return Optional.of(kind == 0 ? Fault.CUT_CONNECTION : Fault.TRUNCATED_JSON);
    }
    return Optional.empty();
  }

  private Answer fail(Fault fault, Answer right, Quirks current) {
    counters.count(Outcome.FAULT);
    counters.count(fault);
    return switch (fault) {
      case CODE_100 -> Answer.json(200, Envelope.error("100", TRY_AGAIN));
      case CODE_101 -> Answer.json(200, Envelope.error("101", TRY_AGAIN));
      case SUCCESS_ZERO -> Answer.json(200, Envelope.error("200", TRY_AGAIN));
      case SERVER_ERROR ->
          new Answer(
              500,
              "text/html",
              Map.of(),
              ByteBuffer.wrap(SERVER_ERROR),
              right.delay(),
              SERVER_ERROR.length);
      case TOO_MANY_REQUESTS -> tooManyRequests();
      case SLOW -> right.delayedBy(current.slowFor());
      case CUT_CONNECTION -> right.cutInTheMiddle();
      case TRUNCATED_JSON ->
          Answer.json(
              right.status(),
              Arrays.copyOf(right.body().array(), right.body().remaining() * 2 / 3));
    };
  }

  private Answer pull(
      OrderSource source,
      PullRequest request,
      Quirks current,
      SplittableRandom random,
      boolean failing) {
    if (source == null) {
      return refuse(failing, "101", "Restaurant not found for the given restID");
    }
    OutletProfile outlet = source.outlet();
    if (!request.allowedBy(outlet.credentials())) {
      return refuse(failing, "100", "Invalid app_key, app_secret or access_token");
    }
    LocalDate orderDate;
    long cursor;
    try {
      orderDate = LocalDate.parse(request.orderDate());
      cursor = request.refId().isEmpty() ? 0 : Long.parseLong(request.refId());
    } catch (DateTimeParseException e) {
      return refuse(failing, "101", "order_date must be a date as YYYY-MM-DD");
    } catch (NumberFormatException e) {
      return refuse(failing, "101", "refId must be empty or the refId of an order");
    }
    List<VisibleOrder> page =
        Pages.page(source, orderDate, cursor, clock.instant(), current, random);
    List<byte[]> orders = new ArrayList<>(page.size());
    for (VisibleOrder visible : page) {
      orders.add(
          faults
              .replacement(outlet.outletId(), visible.order().refId())
              .orElseGet(() -> rendered.get(outlet, visible, current)));
    }
    if (!failing) {
      counters.count(page.isEmpty() ? Outcome.EMPTY_PAGE : Outcome.PAGE);
      counters.countOrders(page.size());
    }
    return Answer.json(200, Envelope.page(orders));
  }

  private Answer refuse(boolean failing, String code, String message) {
    if (!failing) {
      counters.count(Outcome.REFUSED);
    }
    return Answer.json(200, Envelope.error(code, message));
  }

  private static Answer tooManyRequests() {
    return Answer.json(429, Envelope.error("429", "Too many requests"))
        .withHeader("Retry-After", "1");
  }
}
