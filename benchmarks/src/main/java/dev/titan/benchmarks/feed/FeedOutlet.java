package dev.titan.benchmarks.feed;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.petpooja.RenderedOrder;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One outlet's snapshots: simulated orders in the vendor's JSON, mapped by the connector. */
final class FeedOutlet {

  private static final String ORGANISATION = "bench";
  private static final Duration POLLED_AFTER = Duration.ofSeconds(60);
  private static final int POLL_SECONDS = 1_800;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final long seed;
  private final OrderSource source;
  private final OrderMapper mapper;
  private final int repeatedPerThousand;

  FeedOutlet(long seed, OrderSource source, int repeatedPerThousand) {
    this.seed = seed;
    this.source = source;
    this.repeatedPerThousand = repeatedPerThousand;
    OutletProfile profile = source.outlet();
    this.mapper =
        new OrderMapper(
            PetpoojaOutlet.of(
                new OutletKey(ORGANISATION, profile.outletId()),
                profile.restId(),
                new PetpoojaCredentials(Secret.of("key"), Secret.of("secret"), Secret.of("token")),
                URI.create("http://127.0.0.1/"),
                new BusinessCalendar(profile.zone(), profile.closingHour())));
  }

  /** Every snapshot of the bills of a business day, those of later days included. */
  List<Snapshot> day(LocalDate day) {
    List<Snapshot> snapshots = new ArrayList<>();
    for (SimulatedOrder order : source.day(day)) {
      SplittableRandom random = Seeds.random(seed, order.refId());
      for (int version = 0; version < order.versions().size(); version++) {
        byte[] json = RenderedOrder.json(source.outlet(), new VisibleOrder(order, version), seed);
        Instant seen = order.versions().get(version).from().plus(POLLED_AFTER);
        snapshots.add(snapshot(json, seen));
        if (random.nextInt(1000) < repeatedPerThousand) {
          snapshots.add(snapshot(json, againAfter(order.versions(), version, seen, random)));
        }
      }
    }
    return snapshots;
  }

  /** Some poll later, but before the bill changes. */
  private static Instant againAfter(
      List<OrderVersion> versions, int version, Instant seen, SplittableRandom random) {
    long room = POLL_SECONDS;
    if (version + 1 < versions.size()) {
      Instant next = versions.get(version + 1).from().plus(POLLED_AFTER);
      room = Math.min(room, Duration.between(seen, next).toSeconds());
    }
    return seen.plusMillis(1 + random.nextLong(Math.max(1, room * 1000 - 1)));
  }

  private Snapshot snapshot(byte[] json, Instant observedAt) {
    Bill bill = mapper.map(tree(json), observedAt);
    return new Snapshot(bill, EventJson.write(bill));
  }

  private static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator writes JSON", e);
    }
  }
}
