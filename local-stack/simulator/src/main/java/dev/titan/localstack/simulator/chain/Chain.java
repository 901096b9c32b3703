package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A chain of cafes whose whole history follows from a seed:
 *
 * <pre>{@code
 * Chain chain = Chain.of(42);
 * PetpoojaServer server = PetpoojaServer.start(0, chain.sources(), Quirks.realistic(42), clock);
 * }</pre>
 *
 * Safe for use by several threads.
 */
public final class Chain {
  private final long seed;
  private final List<ChainOutlet> built;
  private final Map<String, OrderSource> sources = new LinkedHashMap<>();

  private Chain(long seed, LateChanges lateChanges, List<ChainOutlet> outlets) {
    this.seed = seed;
    this.built = List.copyOf(outlets);
    for (ChainOutlet outlet : outlets) {
      String id = outlet.profile().outletId();
      if (sources.put(id, new ChainSource(seed, outlet, lateChanges)) != null) {
        throw new IllegalArgumentException("two outlets are called " + id);
      }
    }
  }

  /** The default chain of {@link DefaultOutlets}, with the usual late changes. */
  public static Chain of(long seed) {
    return new Chain(seed, LateChanges.USUAL, DefaultOutlets.all(seed));
  }

  /** A chain of these outlets, with the usual late changes. */
  public static Chain of(long seed, ChainOutlet... outlets) {
    return new Chain(seed, LateChanges.USUAL, List.of(outlets));
  }

  /** A chain of these outlets and these late changes. */
  public static Chain of(long seed, LateChanges lateChanges, List<ChainOutlet> outlets) {
    return new Chain(seed, lateChanges, outlets);
  }

  /** The seed that everything follows from. */
  public long seed() {
    return seed;
  }

  /** What the outlets were made from, in the order in which they were given. */
  public List<ChainOutlet> built() {
    return built;
  }

  /** The outlets as sources of orders, in the order in which they were given. */
  public List<OrderSource> sources() {
    return List.copyOf(sources.values());
  }

  /** What an owner needs to connect each outlet. */
  public List<OutletProfile> outlets() {
    return sources.values().stream().map(OrderSource::outlet).toList();
  }

  /** One outlet. */
  public OrderSource source(String outletId) {
    OrderSource source = sources.get(outletId);
    if (source == null) {
      throw new IllegalArgumentException(
          "no outlet " + outletId + " in this chain; it has " + sources.keySet());
    }
    return source;
  }

  /**
   * The truth for tests: every order of the business days from {@code from} to {@code to}, both
   * included, that the API has shown by an instant, as it then stands.
   */
  public List<VisibleOrder> expectedOrders(
      String outletId, LocalDate from, LocalDate to, Instant asOf) {
    List<VisibleOrder> expected = new ArrayList<>();
    OrderSource source = source(outletId);
    from.datesUntil(to.plusDays(1)).forEach(day -> expected.addAll(source.ordersAsOf(day, asOf)));
    return expected;
  }
}
