package dev.titan.localstack.simulator.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VendorFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final Chain CHAIN = Chain.of(7);
  private static final OutletProfile BENGALURU = CHAIN.source("blr-indiranagar").outlet();
  private static final OutletProfile DUBAI = CHAIN.source("dxb-marina").outlet();

  private static PetpoojaServer server;
  private static PullClient client;

  @BeforeAll
  static void start() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-03-20T00:00:00Z"), ZoneOffset.UTC);
    server = PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), clock);
    client = new PullClient(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersWithTheDocumentedEnvelope() throws IOException {
    JsonNode answer = client.answer(PullClient.request(BENGALURU, DAY, ""));

    assertThat(names(answer)).containsExactly("code", "success", "message", "order_json");
    assertThat(answer.get("code").textValue()).isEqualTo("200");
    assertThat(answer.get("success").textValue()).isEqualTo("1");
    JsonNode order = answer.get("order_json").get(0);
    assertThat(names(order))
        .containsExactly("Restaurant", "Customer", "Order", "Tax", "Discount", "OrderItem");
    assertThat(names(order.get("Restaurant")))
        .containsExactly("restaurantid", "res_name", "restID");
    assertThat(order.at("/Restaurant/restID").textValue()).isEqualTo(BENGALURU.restId());
    assertThat(names(order.get("Customer"))).containsExactly("name", "phone", "gst_no");
  }

  @Test
  void writesAnOrderFieldForFieldAsThePullDoes() throws IOException {
    JsonNode order = client.page(BENGALURU, DAY, "").get(0);

    assertThat(names(order.get("Order")))
        .containsExactly(
            "orderID",
            "refId",
            "order_type",
            "sub_order_type",
            "sub_order_type_id",
            "payment_type",
            "custom_payment_type",
            "table_no",
            "no_of_persons",
            "core_total",
            "tax_total",
            "discount_total",
            "delivery_charges",
            "container_charges",
            "service_charge",
            "round_off",
            "waived_off",
            "tip",
            "total",
            "created_on",
            "order_date",
            "status",
            "order_from",
            "online_order_id",
            "advance_order",
            "biller",
            "assignee",
            "token_no",
            "comment",
            "cancel_reason",
            "part_payment",
            "group_ids",
            "group_names");
    assertThat(order.at("/Order/created_on").textValue())
        .matches("2026-03-13 \\d\\d:\\d\\d:\\d\\d");
    assertThat(order.at("/Order/order_date").textValue()).isEqualTo("2026-03-13");
    assertThat(order.at("/Order/orderID").textValue()).isEqualTo("1");
    assertThat(order.at("/Order/total").isTextual()).isTrue();
    assertThat(order.at("/Order/service_charge").isNumber()).isTrue();
    assertThat(names(order.at("/Tax/0"))).containsExactly("title", "rate", "amount", "taxid");
    assertThat(order.at("/Tax/0/title").textValue()).isEqualTo("CGST@2.5%");
    assertThat(order.at("/Tax/0/rate").textValue()).isEqualTo("2.5");
    assertThat(names(order.at("/OrderItem/0")))
        .containsExactly(
            "categoryid",
            "categoryname",
            "name",
            "itemid",
            "itemcode",
            "price",
            "quantity",
            "total",
            "addon",
            "item_tax_info",
            "total_discount",
            "total_tax",
            "itemsapcode",
            "specialnotes",
            "consumed");
  }

  @Test
  void writesAddOnsDiscountsPartsAndRecipesAsThePullDoes() throws IOException {
    List<JsonNode> orders = client.pull(BENGALURU, DAY, 1);

    assertThat(names(first(orders, "/OrderItem/0/addon/0")))
        .containsExactly("addonid", "group_name", "name", "price", "quantity");
    assertThat(names(first(orders, "/Discount/0")))
        .containsExactly("title", "type", "rate", "amount");
    assertThat(names(first(orders, "/Order/part_payment/0")))
        .containsExactly("payment_type", "amount", "custom_payment_type");
    assertThat(names(first(orders, "/OrderItem/0/consumed/0")))
        .containsExactly(
            "rawmaterialid", "rawmaterialname", "rawmaterialquantity", "unitname", "price");
    assertThat(first(orders, "/OrderItem/0/item_tax_info/tax/CGST@2.5%/value").isNumber()).isTrue();
  }

  @Test
  void usesTheOtherFieldNamesWhereTheOutletDoes() throws IOException {
    List<JsonNode> orders = client.pull(DUBAI, DAY, 1);

    assertThat(names(orders.get(0).get("Order")))
        .contains("packaging_charge", "waivedOff")
        .doesNotContain("container_charges", "waived_off");
    assertThat(names(orders.get(0).at("/OrderItem/0")))
        .contains("category_name", "discount", "tax")
        .doesNotContain("categoryname", "total_discount", "total_tax", "consumed");
    assertThat(names(first(orders, "/OrderItem/0/addon/0"))).contains("addon_id");
    assertThat(names(first(orders, "/Order/part_payment/0"))).contains("custome_payment_type");
  }

  @Test
  void refusesEverythingButPost() throws IOException {
    String body = PullClient.request(BENGALURU, DAY, "").toString();
    for (String method : List.of("GET", "PUT", "DELETE")) {
      HttpResponse<String> response = client.send(method, body);
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }
  }

  @Test
  void servesOnePathWithOrWithoutTheLastSlash() throws IOException {
    String body = PullClient.request(BENGALURU, DAY, "").toString();
    URI bare = URI.create(server.baseUrl() + "/V1/thirdparty/generic_get_orders");
    URI other = URI.create(server.baseUrl() + "/V2/thirdparty/generic_get_orders/");

    assertThat(client.send(bare, "POST", body).statusCode()).isEqualTo(200);
    assertThat(client.send(other, "POST", body).statusCode()).isEqualTo(404);
  }

  @Test
  void answersBrokenJsonWithABadRequest() throws IOException {
    for (String broken : List.of("", "{", "[]", "\"text\"", "{\"restID\":", "order_date=2026")) {
      assertThat(client.send("POST", broken).statusCode()).as(broken).isEqualTo(400);
    }
    assertThat(client.send("POST", " ".repeat(70_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesWrongCredentialsWithAnErrorInsideATwoHundred() throws IOException {
    for (String field : List.of("app_key", "app_secret", "access_token")) {
      ObjectNode request = PullClient.request(BENGALURU, DAY, "");
      refused(request.put(field, "wrong"), "100", "Invalid app_key");
      refused(request.without(field), "100", "Invalid app_key");
    }
    ObjectNode other = PullClient.request(DUBAI, DAY, "").put("restID", BENGALURU.restId());
    refused(other, "100", "Invalid app_key");
  }

  @Test
  void refusesAnUnknownOutletAndImpossibleValues() throws IOException {
    refused(PullClient.request(BENGALURU, DAY, "").put("restID", "nobody"), "101", "not found");
    refused(PullClient.request(BENGALURU, DAY, "").put("order_date", "14-03-2026"), "101", "YYYY");
    refused(PullClient.request(BENGALURU, DAY, "").put("order_date", ""), "101", "YYYY");
    refused(PullClient.request(BENGALURU, DAY, "").put("refId", "abc"), "101", "refId");
  }

  private static void refused(JsonNode request, String code, String message) throws IOException {
    JsonNode answer = client.answer((ObjectNode) request);
    assertThat(answer.get("code").textValue()).isEqualTo(code);
    assertThat(answer.get("success").textValue()).isEqualTo("0");
    assertThat(answer.get("message").textValue()).contains(message);
    assertThat(answer.get("order_json")).isEqualTo(JSON.createArrayNode());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode first(List<JsonNode> orders, String path) {
    return StreamSupport.stream(orders.spliterator(), false)
        .map(order -> order.at(path))
        .filter(found -> !found.isMissingNode())
        .findFirst()
        .orElseThrow();
  }
}
