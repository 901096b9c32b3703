package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes in the orders that Petpooja pushes, mapped as the pulled ones are and under the same
 * source, so that both ways lead to one bill. A push covers nothing: the pull is the authority.
 *
 * <p>Petpooja cannot mend an order, so one that cannot be mapped is kept and answered like the
 * others. Of a body that is kept the token and the guest are left out. Safe for use by several
 * threads.
 */
final class PetpoojaPushes {

  static final String SOURCE = OrderMapper.SOURCE;
  static final String PATH = "/hooks/v1/petpooja";

  private static final String EVENT = "orderdetails";
  private static final int MOST_RECORD_BYTES = 768 << 10;
  private static final CoverageRules.Claim NO_CLAIM =
      new CoverageRules.Claim(CoverageRules.Outcome.NONE, null, null, Optional.empty(), "");

  private final Journal journal;
  private final FeedBoard board;
  private final Outlets outlets;
  private final DeadLetters deadLetters;
  private final Consumer<Bill> pushed;
  private final Clock clock;
  private Instant lastObservation = Instant.MIN;

  PetpoojaPushes(
      Journal journal,
      FeedBoard board,
      Outlets outlets,
      HooksOptions options,
      Consumer<Bill> pushed,
      Clock clock) {
    this.pushed = pushed;
    this.journal = journal;
    this.board = board;
    this.outlets = outlets;
    this.deadLetters = new DeadLetters(new CustomerHash(options.customerKey()));
    this.clock = clock;
  }

  /**
   * Takes a push.
   *
   * @param admit called with the outlet once it is known; throws when the outlet sends too much
   * @throws TitanException when nothing was taken: {@code MALFORMED_JSON}, {@code ACCESS_DENIED},
   *     or what {@code admit} throws
   */
  Answer take(byte[] body, Consumer<HookOutlet> admit) {
    JsonNode json = read(body);
    String restId = json.path("properties").path("Restaurant").path("restID").asText("");
    HookOutlet outlet =
        outlets
            .ofPetpooja(restId, json.path("token").asText(""))
            .orElseThrow(
                () -> new TitanException(ErrorCode.ACCESS_DENIED, "No valid token was shown."));
    admit.accept(outlet);
    Instant receivedAt = nextObservation();
    Optional<Rejection> rejection = Optional.empty();
    Optional<Bill> mapped = Optional.empty();
    JournalRecord journalRecord;
    try {
      OrderMapper mapper = new OrderMapper(outlet.key(), restId, outlet.calendar());
      Bill bill = bill(mapper, json, receivedAt);
      journalRecord = JournalRecord.of(Topic.BILLS, bill);
      requireTakeable(journalRecord);
      mapped = Optional.of(bill);
    } catch (TitanException e) {
      String orderId = json.path("properties").path("Order").path("orderID").asText("");
      rejection = Optional.of(new Rejection(0, orderId, e.code(), "", e.getMessage()));
      journalRecord = letter(outlet, json, body, receivedAt, e);
    }
    JournalRecord taken = journalRecord;
    journal.append(
        FeedBoard.name(outlet.key(), SOURCE),
        mark -> new Journal.Addition<>(List.of(taken), Optional.empty(), taken));
    mapped.ifPresent(pushed);
    int rejected = rejection.isPresent() ? 1 : 0;
    board.note(outlet.key(), SOURCE, receivedAt, 1 - rejected, rejected, NO_CLAIM);
    return new Answer(1 - rejected, rejection.stream().toList(), NO_CLAIM, Set.of());
  }

  private static JsonNode read(byte[] body) {
    JsonNode json = CutJson.read(body);
    if (!json.isObject()) {
      throw new TitanException(ErrorCode.MALFORMED_JSON, "The body is no JSON object.");
    }
    return json;
  }

  /** Refuses a bill that no message holds. */
  static void requireTakeable(JournalRecord bill) {
    if (bill.json().length > MOST_RECORD_BYTES) {
      throw new TitanException(
          ErrorCode.REQUEST_TOO_LARGE, "The order is larger than any bill that is taken");
    }
  }

  /** The bill of a push. */
  static Bill bill(OrderMapper mapper, JsonNode json, Instant receivedAt) {
    String event = json.path("event").asText("");
    if (!event.equals(EVENT)) {
      throw new TitanException(
          ErrorCode.UNKNOWN_EVENT, "The event is not '" + EVENT + "', the only one known");
    }
    try {
      return mapper.map(json, receivedAt);
    } catch (TitanException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new TitanException(
          ErrorCode.UNEXPECTED, "The order cannot be mapped: " + e.getClass().getName(), e);
    }
  }

  private JournalRecord letter(
      HookOutlet outlet, JsonNode json, byte[] body, Instant receivedAt, TitanException cause) {
    ObjectNode kept = json.deepCopy();
    kept.remove("token");
    if (kept.path("properties") instanceof ObjectNode properties) {
      properties.remove("Customer");
    }
    return JournalRecord.of(
        deadLetters.of(
            outlet.key(),
            SOURCE,
            DeadLetters.position(PATH, body),
            cause.code(),
            cause.getMessage(),
            receivedAt,
            kept.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Later than every one before, also when the clock was set back. */
  private synchronized Instant nextObservation() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    lastObservation = now.isAfter(lastObservation) ? now : lastObservation.plusMillis(1);
    return lastObservation;
  }
}
