package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMapperTest {

  private final OrderMapper mapper = new OrderMapper(Samples.OUTLET);
  private final ObjectNode record = Samples.pulled();
  private final ObjectNode order = (ObjectNode) record.get("Order");
  private final ObjectNode item = (ObjectNode) record.get("OrderItem").get(0);

  @ParameterizedTest
  @ValueSource(strings = {"pulled", "pushed"})
  void mapsAnOrderToTheGoldenBill(String way) {
    Bill bill =
        mapper.map(PageParser.parseRecord(Samples.bytes(way + "-order.json")), Samples.OBSERVED);

    assertThat(bill).isEqualTo(EventJson.read(Samples.bytes(way + "-bill.json"), Bill.class));
  }

  @Test
  void takesNoCustomerDataAnywhere() {
    String json = new String(EventJson.write(map()), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(json).doesNotContain("Guest").doesNotContain("9000000001");
  }

  @ParameterizedTest
  @CsvSource({
    "Success, SUCCESS",
    "SUCCESS, SUCCESS",
    "Cancelled, CANCELLED",
    "Cancel, CANCELLED",
    "canceled, CANCELLED",
    "Complimentary, COMPLIMENTARY",
    "complementary, COMPLIMENTARY"
  })
  void knowsTheSpellingsOfAStatus(String word, BillStatus status) {
    order.put("status", word);

    assertThat(map().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "Dine In, DINE_IN", "DineIn, DINE_IN", "dine-in, DINE_IN", "Delivery, DELIVERY",
    "Home Delivery, DELIVERY", "Pick Up, PICK_UP", "PickUp, PICK_UP", "Takeaway, PICK_UP",
    "Take Away, PICK_UP", "Parcel, PICK_UP"
  })
  void knowsTheSpellingsOfAnOrderType(String word, OrderType type) {
    order.put("order_type", word);

    assertThat(map().orderType()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "order_type"})
  void refusesAnUnknownWordRatherThanCountingASale(String field) {
    order.put(field, "Maybe");

    assertThat(refusal().code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
    assertThat(refusal()).hasMessage("Order.%s 'Maybe' is none of the documented words", field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"total", "orderID", "created_on", "status", "order_type"})
  void refusesAnOrderWithoutWhatItCannotDoWithout(String field) {
    order.put(field, "");
    assertThat(refusal().code()).isEqualTo(ErrorCode.MISSING_FIELD);
    order.remove(field);
    assertThat(refusal()).hasMessageContaining("Order." + field);
    order.putNull(field);
    assertThat(refusal().code()).isEqualTo(ErrorCode.MISSING_FIELD);
  }

  @Test
  void refusesARecordWithoutAnOrder() {
    record.remove("Order");

    assertThat(refusal().code()).isEqualTo(ErrorCode.MISSING_FIELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "twelve",
        "NaN",
        "Infinity",
        "1e400",
        "1e-4000000",
        "0x10",
        "1,155",
        "₹ 20",
        "--5",
        "100000000.01",
        "1234567890123456789012345678901234567890",
        "1.2.3",
        "."
      })
  void refusesANumberWithoutSense(String number) {
    order.put("total", number);
    assertThat(refusal().code()).isEqualTo(ErrorCode.BAD_NUMBER);

    order.put("total", "1");
    item.put("quantity", number);
    assertThat(refusal().code()).isEqualTo(ErrorCode.BAD_NUMBER);
    assertThat(refusal()).hasMessageStartingWith("OrderItem[0].quantity");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN",
        "1e400",
        "-0.01",
        "1234567890123456789012345678901234567890",
        "true",
        "[1]"
      })
  void refusesTheSameAsBareJson(String token) {
    String json = record.toString().replace("\"total\":\"1166\"", "\"total\":" + token);

    TitanException refusal =
        catchThrowableOfType(
            TitanException.class,
            () ->
                mapper.map(
                    PageParser.parseRecord(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    Samples.OBSERVED));

    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"price", "total", "total_tax", "total_discount"})
  void refusesNegativeAmountsOfALine(String field) {
    item.put(field, "-0.5");

    assertThat(refusal().code()).isEqualTo(ErrorCode.BAD_NUMBER);
  }

  @Test
  void refusesAnAbsurdQuantity() {
    item.put("quantity", "100001");

    assertThat(refusal().code()).isEqualTo(ErrorCode.BAD_NUMBER);
  }

  @Test
  void refusesABillWithoutLines() {
    record.putArray("OrderItem");
    assertThat(refusal().code()).isEqualTo(ErrorCode.EMPTY_BILL);
    record.remove("OrderItem");
    assertThat(refusal().code()).isEqualTo(ErrorCode.EMPTY_BILL);
    record.put("OrderItem", "Tea");
    assertThat(refusal().code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
  }

  @Test
  void refusesAnOrderOfAnotherRestaurant() {
    ((ObjectNode) record.get("Restaurant")).put("restID", "other");

    assertThat(refusal().code()).isEqualTo(ErrorCode.UNKNOWN_OUTLET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15-03-2026 10:40:32", "2026-03-15T10:40:32", "2026-03-15 10:40", "2026-02-30 10:00:00",
        "2014-12-31 23:00:00", "2026-03-17 10:00:00", "1773549632", "0000-00-00 00:00:00"
      })
  void refusesATimeInAnotherFormatOrYearsAway(String time) {
    order.put("created_on", time);

    assertThat(refusal().code()).isEqualTo(ErrorCode.BAD_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15-03-2026", "2026-03-15 00:00:00", "0000-00-00", "2024-03-15"})
  void refusesAnOrderDateInAnotherFormatOrYearsAway(String date) {
    order.put("order_date", date);

    assertThat(refusal().code()).isEqualTo(ErrorCode.BAD_TIME);
  }

  @Test
  void countsAnAdvanceOrderUnderTheDayThatTheSourceStates() {
    order.put("created_on", "2026-02-20 18:00:00");

    assertThat(map().businessDate()).isEqualTo(LocalDate.of(2026, 3, 15));
    assertThat(map().createdAt()).isEqualTo(Instant.parse("2026-02-20T12:30:00Z"));
  }

  @Test
  void takesTheBusinessDateFromTheClosingTimeWhereNoneIsStated() {
    order.remove("order_date");
    assertThat(map().billId()).isEqualTo("2026-03-15-1641");
    order.put("created_on", "2026-03-16 04:00:00");
    assertThat(map().billId()).isEqualTo("2026-03-16-1641");
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go forward at 01:00 on 2026-03-29 and back at 02:00 on 2025-10-26.
    "2026-03-29 01:30:00, 2026-03-29T01:30:00Z",
    "2025-10-26 01:30:00, 2025-10-26T00:30:00Z"
  })
  void readsTimesThatAClockChangeSkipsOrRepeats(String local, Instant instant) {
    order.put("created_on", local);
    order.put("order_date", local.substring(0, 10));

    Bill bill =
        new OrderMapper(Samples.outlet(ZoneId.of("Europe/London")))
            .map(record, Instant.parse("2026-03-29T03:00:00Z"));

    assertThat(bill.createdAt()).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "310, 1, 310, 31000",
    "310, 2, 620, 31000",
    "620, 2, 620, 31000",
    "100, 3, 100, 3333",
    "200, 0.5, 200, 40000",
    "310, 2, 600, 31000",
    "0, 2, 0, 0",
    "'', 4, 100, 2500"
  })
  void tellsAUnitPriceFromALineTotal(
      String price, String quantity, String total, long unitPricePaise) {
    item.put("price", price).put("quantity", quantity).put("total", total);

    assertThat(map().lines().get(0).unitPricePaise()).isEqualTo(unitPricePaise);
  }

  @Test
  void takesAnAbsentSumFromItsParts() {
    order.remove("core_total");
    order.put("tax_total", "");
    item.remove("total");
    item.put("quantity", "2");
    BillLine line = map().lines().get(0);

    assertThat(line.totalPaise()).isEqualTo(62000);
    assertThat(map().corePaise()).isEqualTo(62000 + 79000);
    assertThat(map().taxPaise()).isEqualTo(5500);
  }

  @Test
  void keepsADiscountOfAFixedAmountWithoutARate() {
    ArrayNode discounts = record.putArray("Discount");
    discounts.addObject().put("title", "Flat").put("type", "F").put("rate", 50).put("amount", "50");

    assertThat(map().discounts().get(0).rateBasisPoints()).isZero();
    assertThat(map().discounts().get(0).amountPaise()).isEqualTo(5000);
    assertThat(map().discountPaise()).isZero();
  }

  @Test
  void readsPartPaymentsOfThePull() {
    ArrayNode parts = order.putArray("part_payment");
    parts.addObject().put("payment_type", "Cash").put("amount", "1000");
    parts
        .addObject()
        .put("payment_type", "Other")
        .put("custom_payment_type", "UPI")
        .put("amount", "166");

    assertThat(map().payments())
        .containsExactly(new Payment("Cash", "", 100000), new Payment("Other", "UPI", 16600));
  }

  @Test
  void cutsAComplaintSoThatNoValueFloodsALog() {
    order.put("status", "x".repeat(5000));

    assertThat(refusal().getMessage()).hasSizeLessThan(150);
  }

  private Bill map() {
    return mapper.map(record, Samples.OBSERVED);
  }

  private TitanException refusal() {
    return catchThrowableOfType(TitanException.class, this::map);
  }
}
