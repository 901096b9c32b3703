package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads single events as the hooks do, with the same checks and mappings, for those who have them
 * from somewhere else than a sender. Thread-safe.
 */
public final class EventLines {

  private final Map<OutletKey, BusinessCalendar> outlets;
  private final CustomerHash customers;
  private final Map<Feed, BatchReader> readers = new EnumMap<>(Feed.class);

  /**
   * A reader.
   *
   * @param outlets the zone and closing time of each outlet
   * @param customerKey the key of the hashes that stand for guests
   */
  public EventLines(Map<OutletKey, BusinessCalendar> outlets, Secret customerKey) {
    this.outlets = Map.copyOf(outlets);
    this.customers = new CustomerHash(customerKey);
    for (Feed feed : Feed.values()) {
      readers.put(
          feed, new BatchReader(feed, customers, HooksOptions.Limits.defaults().maxEvents()));
    }
  }

  /**
   * Reads an event of a feed.
   *
   * @param receivedAt events much later than this are refused
   * @throws TitanException when the hooks would not take it; the message says why
   */
  public Fact read(Feed feed, OutletKey outlet, byte[] event, Instant receivedAt) {
    Batch batch = batch(feed, outlet, batchOf(feed, event), receivedAt);
    if (!batch.rejections().isEmpty()) {
      Rejection rejection = batch.rejections().get(0);
      throw new TitanException(rejection.code(), rejection.message());
    }
    return EventJson.read(batch.records().get(0).json(), Fact.class);
  }

  /**
   * Reads an order as Petpooja pushes it.
   *
   * @param receivedAt of two snapshots of a bill the later one holds
   * @throws TitanException when it is no order that can be mapped
   */
  public static Bill order(OrderMapper mapper, byte[] push, Instant receivedAt) {
    JsonNode json = CutJson.read(push);
    Bill bill = PetpoojaPushes.bill(mapper, json, receivedAt);
    PetpoojaPushes.requireTakeable(JournalRecord.of(Feed.BILLS.topic(), bill));
    return bill;
  }

  /** What stands for a guest in the events: the hash of a phone, or of whatever tells a guest. */
  public String guest(String phone) {
    return customers.of(phone);
  }

  /** When what an event of a feed tells of happened. */
  public static Instant happenedAt(Fact fact) {
    if (fact instanceof KotEvent kot) {
      return kot.occurredAt();
    }
    if (fact instanceof BillAudit audit) {
      return audit.occurredAt();
    }
    if (fact instanceof CashCount cash) {
      return cash.occurredAt();
    }
    if (fact instanceof Bill bill) {
      return bill.createdAt();
    }
    throw new IllegalArgumentException("No agent sends " + fact.getClass().getSimpleName());
  }

  /** Reads a body as a batch of an outlet. */
  Batch batch(Feed feed, OutletKey outlet, byte[] body, Instant receivedAt) {
    BusinessCalendar calendar = outlets.get(outlet);
    if (calendar == null) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "Nobody may send for outlet %s".formatted(outlet));
    }
    return readers.get(feed).read(new Site(outlet, calendar), body, receivedAt);
  }

  private static byte[] batchOf(Feed feed, byte[] event) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(event.length + 32);
    body.writeBytes("{\"%s\":[".formatted(feed.list()).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(event);
    body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
