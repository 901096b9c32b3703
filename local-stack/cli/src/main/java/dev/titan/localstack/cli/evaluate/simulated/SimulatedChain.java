package dev.titan.localstack.cli.evaluate.simulated;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.Places;
import dev.titan.localstack.cli.demo.DemoOutlets;
import dev.titan.localstack.cli.demo.DemoReference;
import dev.titan.localstack.cli.evaluate.score.TruthRow;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.agent.AgentOptions;
import dev.titan.localstack.simulator.house.agent.HookAgent;
import dev.titan.localstack.simulator.house.agent.HookTarget;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Some outlets of one seed as an organisation of their own, with their Petpooja and agents. */
final class SimulatedChain implements AutoCloseable {
  private final String org;
  private final House house;
  private final PetpoojaServer petpooja;
  private final List<HookAgent> agents = new ArrayList<>();

  private SimulatedChain(String org, House house, PetpoojaServer petpooja) {
    this.org = org;
    this.house = house;
    this.petpooja = petpooja;
  }

  /**
   * Serves as many outlets as are asked for, a handful to each seed.
   *
   * @param name what the names of the organisations begin with
   * @param seed the first one's seed
   */
  static List<SimulatedChain> serve(
      String name, long seed, int outlets, LongFunction<FraudOptions> frauds, Clock clock) {
    List<SimulatedChain> chains = new ArrayList<>();
    int left = outlets;
    for (long own = seed; left > 0; own++) {
      List<ChainOutlet> all = DefaultOutlets.all(own);
      List<ChainOutlet> some = all.subList(0, Math.min(left, all.size()));
      left -= some.size();
      Chain chain = Chain.of(own, some.toArray(ChainOutlet[]::new));
      House house = House.of(chain, frauds.apply(own));
      chains.add(new SimulatedChain(name + "-" + own, house, server(house, own, clock)));
    }
    return chains;
  }

  private static PetpoojaServer server(House house, long seed, Clock clock) {
    try {
      return PetpoojaServer.start(
          0,
          house.outlets().stream().map(HouseOutlet::source).toList(),
          Quirks.realistic(seed),
          clock);
    } catch (IOException e) {
      throw new ServiceException("The simulated Petpooja did not start: " + e.getMessage(), e);
    }
  }

  /** Enters what the chain is made of. */
  void enter(DataSource store, LocalDate first, LocalDate last) {
    DemoReference.enter(store, org, house, first.datesUntil(last.plusDays(1)).toList());
  }

  List<OutletKey> keys() {
    return house.outlets().stream().map(this::key).toList();
  }

  private OutletKey key(HouseOutlet outlet) {
    return new OutletKey(org, outlet.profile().outletId());
  }

  /** The outlets by name, for people. */
  Map<OutletKey, Places.Place> places() {
    Map<OutletKey, Places.Place> places = new LinkedHashMap<>();
    for (HouseOutlet outlet : house.outlets()) {
      places.put(
          key(outlet), new Places.Place(key(outlet).toString(), outlet.profile().zone().getId()));
    }
    return places;
  }

  /** The outlets as the pull has them. */
  List<PetpoojaOutlet> pulled(LocalDate first) {
    return house.outlets().stream()
        .map(one -> DemoOutlets.petpooja(org, one.profile(), petpooja.baseUrl(), first))
        .toList();
  }

  /** The outlets as the hooks have them. */
  List<HookOutlet> hooked(DataFolder data) {
    return house.outlets().stream()
        .map(
            one ->
                HookOutlet.of(
                    key(one), DemoOutlets.calendar(one.profile()), TokenHash.of(token(data, one))))
        .toList();
  }

  private Secret token(DataFolder data, HouseOutlet outlet) {
    return data.secrets().secret("hook-" + org + "-" + outlet.profile().outletId());
  }

  /** Has the outlets' own computers tell everything. */
  void tell(URI hooks, DataFolder data, LocalDate first, Clock clock) {
    for (HouseOutlet outlet : house.outlets()) {
      agents.add(
          HookAgent.events(
              outlet,
              new HookTarget(
                  hooks,
                  dev.titan.localstack.simulator.world.Secret.of(token(data, outlet).reveal())),
              AgentOptions.from(first),
              clock));
    }
  }

  /** Whether they have told everything up to a moment. */
  boolean hasTold(Clock clock) {
    return agents.stream()
        .allMatch(
            agent ->
                agent.through().values().stream()
                    .noneMatch(through -> through.isBefore(clock.instant())));
  }

  /** Messages that the hooks have taken. */
  long told() {
    return agents.stream().mapToLong(HookAgent::accepted).sum();
  }

  /** What was really done in some days, as an evaluation wants it. */
  List<TruthRow> truth(LocalDate first, LocalDate last, UnaryOperator<String> guests) {
    List<TruthRow> truth = new ArrayList<>();
    for (HouseOutlet outlet : house.outlets()) {
      first
          .datesUntil(last.plusDays(1))
          .flatMap(day -> outlet.truth(day).stream())
          .forEach(row -> truth.add(SimulatedTruth.row(org, row, guests)));
    }
    return truth;
  }

  @Override
  public void close() {
    agents.forEach(HookAgent::close);
    petpooja.close();
  }
}
