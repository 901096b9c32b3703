package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.stock.StockDay;
import dev.titan.localstack.simulator.petpooja.InventoryOutlet;
import dev.titan.localstack.simulator.world.Credentials;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The store rooms of the simulated chain from both sides: what to ask, and what must come out. */
final class SimulatedStores {

  static final String ORG = "brew-house";

  /** Fast enough for tests. */
  static final PetpoojaOptions.Requests FAST =
      new PetpoojaOptions.Requests(
          Duration.ofSeconds(10),
          5000,
          3,
          Duration.ofMillis(2),
          Duration.ofMillis(50),
          400,
          16 << 20);

  final Chain chain = Chain.of(42);
  final House house = House.of(chain);
  final LocalDate first;

  SimulatedStores(LocalDate first) {
    this.first = first;
  }

  InventoryOutlet served(String outlet) {
    return InventoryOutlet.of(house, outlet, first);
  }

  static OutletKey key(InventoryOutlet served) {
    return new OutletKey(ORG, served.profile().outletId());
  }

  static StoreRoom room(InventoryOutlet served, String baseUrl) {
    return new StoreRoom(
        key(served),
        served.menuSharingCode(),
        keys(served.credentials()),
        URI.create(baseUrl),
        new BusinessCalendar(served.profile().zone(), served.profile().closingHour()),
        Duration.ZERO,
        Optional.empty(),
        List.of());
  }

  static PetpoojaCredentials keys(Credentials credentials) {
    return new PetpoojaCredentials(
        Secret.of(credentials.appKey().reveal()),
        Secret.of(credentials.appSecret().reveal()),
        Secret.of(credentials.accessToken().reveal()));
  }

  /** What the simulated store room says of a span of days, a line each, sorted. */
  static List<String> truth(
      InventoryOutlet served, LocalDate from, LocalDate through, Instant asOf) {
    List<String> lines = new ArrayList<>();
    from.datesUntil(through.plusDays(1)).forEach(day -> truth(served, day, asOf, lines));
    return lines.stream().sorted().collect(Collectors.toList());
  }

  private static void truth(
      InventoryOutlet served, LocalDate date, Instant asOf, List<String> lines) {
    StockDay day = served.stock().day(date);
    String own = served.profile().outletId();
    String on = date.toString();
    for (StockDay.Level level : day.levels()) {
      long worth =
          BigDecimal.valueOf(level.price())
              .multiply(BigDecimal.valueOf(level.closing()))
              .divide(BigDecimal.valueOf(1_000_000), 0, RoundingMode.HALF_UP)
              .longValueExact();
      lines.add(
          Movements.line(
              "STOCK_COUNT",
              on,
              level.ingredient().name(),
              level.closing(),
              unit(level.ingredient().unit()),
              worth,
              0,
              "",
              ""));
    }
    for (StockDay.Invoice invoice : day.invoices()) {
      for (StockDay.InvoiceLine line : invoice.lines()) {
        lines.add(
            Movements.line(
                "PURCHASE",
                on,
                line.ingredient().name(),
                line.quantity(),
                unit(line.ingredient().unit()),
                line.amount(),
                line.tax(),
                invoice.vendor(),
                ""));
      }
    }
    for (StockDay.Return back : day.returns()) {
      lines.add(
          Movements.line(
              "PURCHASE_RETURN",
              on,
              back.ingredient().name(),
              back.quantity(),
              unit(back.ingredient().unit()),
              back.amount(),
              back.tax(),
              back.vendor(),
              back.reason()));
    }
    for (StockDay.Transfer transfer : day.transfers()) {
      boolean in = transfer.to().equals(own);
      if (in || transfer.from().equals(own)) {
        lines.add(
            Movements.line(
                in ? "TRANSFER_IN" : "TRANSFER_OUT",
                on,
                transfer.ingredient().name(),
                transfer.quantity(),
                unit(transfer.ingredient().unit()),
                transfer.amount(),
                0,
                in ? transfer.from() : transfer.to(),
                ""));
      }
    }
    for (StockDay.Wastage waste : day.wastage()) {
      if (!waste.enteredAt().isAfter(asOf)) {
        lines.add(
            Movements.line(
                "WASTAGE",
                on,
                waste.ingredient().name(),
                waste.quantity(),
                unit(waste.ingredient().unit()),
                waste.amount(),
                0,
                "",
                waste.reason()));
      }
    }
  }

  private static String unit(String unit) {
    return unit.toUpperCase(Locale.ROOT);
  }
}
