package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.petpooja.RenderedOrder;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An order of Petpooja to a bill. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingBenchmark {

  private static final long SEED = 42;
  private static final Instant OBSERVED = Instant.parse("2026-03-02T12:00:00Z");

  private final OrderSource source = Chain.of(SEED).sources().get(0);
  private final OrderMapper mapper =
      new OrderMapper(
          PetpoojaOutlet.of(
              new OutletKey("bench", source.outlet().outletId()),
              source.outlet().restId(),
              new PetpoojaCredentials(Secret.of("key"), Secret.of("secret"), Secret.of("token")),
              URI.create("http://127.0.0.1/"),
              new BusinessCalendar(source.outlet().zone(), source.outlet().closingHour())));
  private final List<byte[]> orders =
      source.day(LocalDate.of(2026, 3, 2)).stream()
          .map(order -> RenderedOrder.json(source.outlet(), new VisibleOrder(order, 0), SEED))
          .toList();
  private final List<JsonNode> parsed = orders.stream().map(PageParser::parseRecord).toList();
  private int next;

  /** The vendor's bytes to a bill, as for each order of a page. */
  @Benchmark
  public Bill parseAndMap() {
    next = (next + 1) % orders.size();
    return mapper.map(PageParser.parseRecord(orders.get(next)), OBSERVED);
  }

  /** The mapping alone. */
  @Benchmark
  public Bill map() {
    next = (next + 1) % parsed.size();
    return mapper.map(parsed.get(next), OBSERVED);
  }
}
