package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.world.Freshness;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The simulated chain seen from both sides: what to configure, and what must come out. */
final class SimulatedChain {

  static final String ORG = "brew-house";

  /** Fast enough for tests; the limits are those of a source that lets us do as we please. */
  static final PetpoojaOptions.Requests FAST =
      new PetpoojaOptions.Requests(
          Duration.ofSeconds(5),
          5000,
          6,
          Duration.ofMillis(2),
          Duration.ofMillis(50),
          400,
          16 << 20);

  static final PetpoojaOptions.Polling EAGER =
      new PetpoojaOptions.Polling(
          Duration.ofMillis(100),
          3,
          Duration.ofMillis(500),
          Duration.ofMillis(20),
          Duration.ofMillis(100),
          1_000_000);

  private SimulatedChain() {}

  static OutletKey key(OutletProfile profile) {
    return new OutletKey(ORG, profile.outletId());
  }

  static PetpoojaOutlet outlet(OutletProfile profile, String baseUrl, LocalDate from) {
    return PetpoojaOutlet.of(
            key(profile),
            profile.restId(),
            new PetpoojaCredentials(
                Secret.of(profile.credentials().appKey().reveal()),
                Secret.of(profile.credentials().appSecret().reveal()),
                Secret.of(profile.credentials().accessToken().reveal())),
            URI.create(baseUrl),
            new BusinessCalendar(profile.zone(), profile.closingHour()))
        .withFreshness(profile.freshness() == Freshness.SAME_DAY, Duration.ofSeconds(60))
        .withBackfillFrom(from);
  }

  static PetpoojaOptions options(Chain chain, String baseUrl, LocalDate from) {
    List<PetpoojaOutlet> outlets =
        chain.outlets().stream().map(profile -> outlet(profile, baseUrl, from)).toList();
    return PetpoojaOptions.defaults(outlets).withPolling(EAGER).withRequests(FAST);
  }

  /** Each bill in one line: its id, and what makes the sale. */
  static Map<String, String> expected(
      Chain chain, OutletProfile profile, LocalDate from, Instant asOf) {
    LocalDate today = profile.businessDayOf(asOf);
    Map<String, String> expected = new TreeMap<>();
    for (VisibleOrder visible : chain.expectedOrders(profile.outletId(), from, today, asOf)) {
      OrderSnapshot order = visible.content();
      expected.put(
          visible.order().businessDay() + "-" + visible.order().orderId(),
          "%s total %d core %d discount %d tax %d lines %d sum %d"
              .formatted(
                  order.status().name().toLowerCase(java.util.Locale.ROOT),
                  order.totals().total(),
                  order.totals().core(),
                  order.totals().discount(),
                  order.totals().tax(),
                  order.lines().size(),
                  order.lines().stream().mapToLong(line -> line.total()).sum()));
    }
    return expected;
  }

  /** The same of what was published. */
  static Map<String, String> published(RecordingPublishers topics, OutletProfile profile) {
    Map<String, String> published = new TreeMap<>();
    for (Bill bill : topics.latest(key(profile)).values()) {
      published.put(
          bill.billId(),
          "%s total %d core %d discount %d tax %d lines %d sum %d"
              .formatted(
                  bill.status().name().toLowerCase(java.util.Locale.ROOT),
                  bill.totalPaise(),
                  bill.corePaise(),
                  bill.discountPaise(),
                  bill.taxPaise(),
                  bill.lines().size(),
                  bill.lines().stream().mapToLong(line -> line.totalPaise()).sum()));
    }
    return published;
  }
}
