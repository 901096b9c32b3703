package dev.titan.benchmarks.backfill;

import dev.titan.benchmarks.feed.BillFeed;
import dev.titan.connectors.petpooja.PetpoojaConnector;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.chain.LateChanges;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.OrderSource;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * An outlet with a long past, served by a simulated Petpooja and fetched by the connector, beside a
 * neighbour of the same chain that is live.
 */
final class PastOutlet implements AutoCloseable {

  /** It has the id of no live outlet, since a chain of one calls its outlet differently. */
  static final String ID = "back-filled";

  private static final String NEIGHBOUR = "live-neighbour";

  private static final long SEED = 4_242;

  /** The source sets no limit, so that the back-fill runs as fast as it can. */
  private static final int REQUESTS_PER_SECOND = 500;

  private final OrderSource source;
  private final OrderSource neighbour;
  private final LocalDate from;
  private final Clock clock;
  private final PetpoojaServer server;

  private PastOutlet(
      OrderSource source,
      OrderSource neighbour,
      LocalDate from,
      Clock clock,
      PetpoojaServer server) {
    this.source = source;
    this.neighbour = neighbour;
    this.from = from;
    this.clock = clock;
    this.server = server;
  }

  static PastOutlet serve(LocalDate from, Clock clock) throws IOException {
    List<OrderSource> both = BillFeed.chain(SEED, 2, LateChanges.NONE).sources();
    return new PastOutlet(
        both.get(0), both.get(1), from, clock, PetpoojaServer.start(0, both, Quirks.none(), clock));
  }

  /** Fetches it from the first day on, once it is started; its status comes first. */
  PetpoojaConnector connector(FactPublishers publishers) {
    return new PetpoojaConnector(
        PetpoojaOptions.defaults(
                List.of(outlet(ID, source).withBackfillFrom(from), outlet(NEIGHBOUR, neighbour)))
            .withRequests(PetpoojaOptions.Requests.defaults().withPerSecond(REQUESTS_PER_SECOND)),
        publishers,
        new InMemorySyncPositions(),
        clock);
  }

  private PetpoojaOutlet outlet(String id, OrderSource source) {
    Credentials keys = source.outlet().credentials();
    return PetpoojaOutlet.of(
        new OutletKey("bench", id),
        source.outlet().restId(),
        new PetpoojaCredentials(
            Secret.of(keys.appKey().reveal()),
            Secret.of(keys.appSecret().reveal()),
            Secret.of(keys.accessToken().reveal())),
        URI.create(server.baseUrl()),
        calendar(source));
  }

  /** Bills of all its days that are over. */
  long bills() {
    return from.datesUntil(calendar(source).dateOf(clock.instant()))
        .mapToLong(day -> source.day(day).size())
        .sum();
  }

  private static BusinessCalendar calendar(OrderSource source) {
    return new BusinessCalendar(source.outlet().zone(), source.outlet().closingHour());
  }

  @Override
  public void close() {
    server.close();
  }
}
