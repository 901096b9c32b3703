package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.Page;
import dev.titan.connectors.petpooja.Paging;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads everything that the inventory shows of a span of days. Whatever was read before an error is
 * in the answer all the same, and nothing after it.
 */
final class WindowPull {

  private final StoreRoom outlet;
  private final InventoryClient client;
  private final MovementMapper mapper;
  private final int maxPages;
  private final List<Sheet> sheets = new ArrayList<>();
  private final Set<InventoryCall> complete = EnumSet.noneOf(InventoryCall.class);
  private final Set<LocalDate> counted = new HashSet<>();
  private Instant observedAt = Instant.EPOCH;

  WindowPull(StoreRoom outlet, InventoryClient client, StockNames names, int maxPages) {
    this.outlet = outlet;
    this.client = client;
    this.mapper = new MovementMapper(outlet, names);
    this.maxPages = maxPages;
  }

  /** Asks for all of it until it ends or the source fails; call it once. */
  InventoryAnswer pull(LocalDate from, LocalDate through) {
    TitanException failure = null;
    try {
      for (InventoryCall call : InventoryCall.OF_DOCUMENTS) {
        documents(call, from, through);
      }
      for (LocalDate day = from; !day.isAfter(through); day = day.plusDays(1)) {
        stock(day);
      }
    } catch (TitanException e) {
      failure = e;
    }
    return new InventoryAnswer(
        from, through, sheets, complete, counted, observedAt, Optional.ofNullable(failure));
  }

  private void documents(InventoryCall call, LocalDate from, LocalDate through) {
    DocumentReader reader = new DocumentReader(outlet, mapper, call);
    try {
      Paging.readAll(
          cursor -> observed(client.documents(call, from, through, cursor)),
          maxPages,
          reader::read,
          what -> failed(call, from, what));
      requireAskedDays(reader.sheets(), call, from, through);
      complete.add(call);
    } finally {
      sheets.addAll(reader.sheets());
    }
  }

  private void stock(LocalDate day) {
    StockReader reader = new StockReader(outlet, mapper, day);
    try {
      Paging.readAll(
          cursor -> observed(client.stock(day, cursor)),
          maxPages,
          reader::read,
          what -> failed(InventoryCall.STOCK, day, what));
      counted.add(day);
    } finally {
      sheets.add(reader.sheet());
    }
  }

  private Page observed(Page page) {
    observedAt = page.observedAt();
    return page;
  }

  /** A source that ignores the days asked for must not make them look empty. */
  private void requireAskedDays(
      List<Sheet> read, InventoryCall call, LocalDate from, LocalDate through) {
    List<LocalDate> dates = read.stream().flatMap(sheet -> sheet.date().stream()).toList();
    if (!dates.isEmpty()
        && dates.stream().allMatch(date -> date.isBefore(from) || date.isAfter(through))) {
      throw failed(
          call, from, "asked for days through " + through + " it answered with others only");
    }
  }

  private TitanException failed(InventoryCall call, LocalDate day, String what) {
    return new TitanException(
        ErrorCode.SOURCE_FAILED,
        "%s fails for outlet %s at %s from %s: %s"
            .formatted(outlet.account().service(), outlet.key(), call.label(), day, what));
  }
}
