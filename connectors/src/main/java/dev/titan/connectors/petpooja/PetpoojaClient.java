package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;

/** Asks Petpooja for one outlet's orders, a page at a time. Not safe for use by several threads. */
final class PetpoojaClient {

  private static final String ORDERS = "order_json";

  private final PetpoojaOutlet outlet;
  private final PetpoojaCalls calls;

  PetpoojaClient(
      HttpClient http, PetpoojaOutlet outlet, PetpoojaOptions.Requests options, Clock clock) {
    this.outlet = outlet;
    this.calls =
        new PetpoojaCalls(
            http,
            new PetpoojaAccount(
                outlet.key(), "Petpooja", outlet.credentials(), "restID", outlet.restId()),
            options,
            clock);
  }

  /**
   * Asks for a page; fails as {@link PetpoojaCalls#ask}.
   *
   * @param day the {@code order_date}; the answer holds it and the day before
   * @param cursor {@code refId} of the last order of the page before, empty for the first page
   */
  Page page(LocalDate day, String cursor) {
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("app_key", outlet.credentials().appKey().reveal())
            .put("app_secret", outlet.credentials().appSecret().reveal())
            .put("access_token", outlet.credentials().accessToken().reveal())
            .put("restID", outlet.restId())
            .put("order_date", day.toString())
            .put("refId", cursor)
            .toString();
    return calls.ask(calls.post(outlet.ordersEndpoint(), json).build(), ORDERS, true).page();
  }
}
