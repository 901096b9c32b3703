package dev.titan.connectors.petpooja.inventory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.connectors.petpooja.Page;
import dev.titan.connectors.petpooja.PetpoojaAddresses;
import dev.titan.connectors.petpooja.PetpoojaCalls;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Asks Petpooja for one outlet's inventory. Not safe for use by several threads. */
final class InventoryClient {

  private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-uuuu");

  private final StoreRoom outlet;
  private final PetpoojaCalls calls;

  InventoryClient(
      HttpClient http, StoreRoom outlet, PetpoojaOptions.Requests options, Clock clock) {
    this.outlet = outlet;
    this.calls = new PetpoojaCalls(http, outlet.account(), options, clock);
  }

  /** The closing stock of a day; fails as {@link PetpoojaCalls#ask}. */
  Page stock(LocalDate day, String cursor) {
    return page(InventoryCall.STOCK, body(cursor).put("date", DAY_FIRST.format(day)));
  }

  /**
   * A page of documents; fails as {@link PetpoojaCalls#ask}.
   *
   * @param from first day, inclusive
   * @param through last day, inclusive, at most a month later
   * @param cursor {@code refId} of the last document of the page before, empty for the first page
   */
  Page documents(InventoryCall call, LocalDate from, LocalDate through, String cursor) {
    ObjectNode body =
        body(cursor)
            .put("from_date", DAY_FIRST.format(from))
            .put("to_date", DAY_FIRST.format(through));
    return page(call, call.type().isEmpty() ? body : body.put("slType", call.type()));
  }

  private ObjectNode body(String cursor) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("app_key", outlet.credentials().appKey().reveal())
        .put("app_secret", outlet.credentials().appSecret().reveal())
        .put("access_token", outlet.credentials().accessToken().reveal())
        .put("menuSharingCode", outlet.menuSharingCode())
        .put("refId", cursor);
  }

  private Page page(InventoryCall call, ObjectNode body) {
    var address = PetpoojaAddresses.under(outlet.baseUrl(), "/V1/thirdparty/" + call.call() + "/");
    return calls.ask(calls.post(address, body.toString()).build(), call.list(), true).page();
  }
}
