package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.connectors.json.CutJson;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.AddOn;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.event.TaxAmount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappersTest {

  private static final Instant AT = Instant.parse("2026-03-15T21:40:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final String ZONE = "Asia/Kolkata";
  private static final CustomerHash CUSTOMERS = new CustomerHash(HooksFixture.CUSTOMER_KEY);

  @Test
  void mapsEveryFieldOfAKitchenTicketEvent() {
    Fact fact =
        map(
            Feed.KOTS,
            """
            {"event_id":"e1","action":"SHIFTED","occurred_at":"2026-03-16T03:10:00+05:30",
             "kot_id":"k1","kot_number":77,"order_id":"o1","bill_id":"b1","order_type":"dine_in",
             "channel":"POS","table":"12","covers":"3","item_id":51,"item_name":"Iced Citrus",
             "quantity":"-1.125","unit_price":"310.50","no_charge":true,"staff":"Meera",
             "approver":"Ravi","reason":"moved","to_order_id":"o2","to_table":"14"}""");

    assertThat(fact)
        .isEqualTo(
            new KotEvent(
                "brew-house",
                "lawn",
                "kot-agent",
                "e1",
                KotAction.SHIFTED,
                AT,
                DAY,
                ZONE,
                "k1",
                "77",
                "o1",
                "b1",
                OrderType.DINE_IN,
                "POS",
                "12",
                3,
                "51",
                "Iced Citrus",
                -1125,
                31050,
                true,
                "Meera",
                "Ravi",
                "moved",
                "o2",
                "14"));
  }

  @Test
  void mapsEveryFieldOfAnAuditEntry() {
    Fact fact =
        map(
            Feed.BILL_AUDITS,
            """
            {"event_id":"a1","action":"item_moved","occurred_at":"2026-03-15T21:40:00Z",
             "bill_id":"b1","bill_number":"57273","order_id":"o1","table":"4","staff":"Meera",
             "approver":"Ravi","reason":"asked","total_before":265,"total_after":239.76,
             "discount_before":0,"discount_after":"25.24","tender_before":"UPI",
             "tender_after":"Cash","amount":12.5,"amount_before":"13","item_id":"51",
             "item_name":"Tea","quantity":-2,"other_bill_id":"b2","before":"x","after":"y",
             "coupon":"TEN","customer_phone":"09000000001","customer":"Meera's cousin",
             "text":"as worded"}""");

    assertThat(fact)
        .isEqualTo(
            new BillAudit(
                "brew-house",
                "lawn",
                "bill-audit-agent",
                "a1",
                BillAuditAction.ITEM_MOVED,
                AT,
                DAY,
                ZONE,
                "b1",
                "57273",
                "o1",
                "4",
                "Meera",
                "Ravi",
                "asked",
                26500L,
                23976L,
                0L,
                2524L,
                "UPI",
                "Cash",
                1250L,
                1300L,
                "51",
                "Tea",
                -2000,
                "b2",
                "x",
                "y",
                "TEN",
                CUSTOMERS.of("9000000001"),
                "as worded"));
  }

  @Test
  void leavesAmountsThatAnAuditEntryDoesNotStateUnstated() {
    BillAudit audit =
        (BillAudit)
            map(
                Feed.BILL_AUDITS,
                """
                {"event_id":"a1","action":"printed","occurred_at":"2026-03-15T21:40:00Z",
                 "order_id":"o1","total_before":"","customer_phone":"0000000000"}""");

    assertThat(audit.totalBeforePaise()).isNull();
    assertThat(audit.amountPaise()).isNull();
    assertThat(audit.customer()).isEmpty();
  }

  @Test
  void mapsEveryFieldOfACashEvent() {
    Fact fact =
        map(
            Feed.CASH,
            """
            {"event_id":"c1","action":"bank_drop","occurred_at":"2026-03-15T21:40:00Z",
             "drawer":"till-1","session":"late","amount":"1245.5","staff":"Meera",
             "approver":"Ravi","reason":"full"}""");

    assertThat(fact)
        .isEqualTo(
            new CashCount(
                "brew-house",
                "lawn",
                "cash-agent",
                "c1",
                CashAction.BANK_DROP,
                AT,
                DAY,
                ZONE,
                "till-1",
                "late",
                124550,
                "Meera",
                "Ravi",
                "full"));
  }

  @Test
  void mapsEveryFieldOfABill() {
    Fact fact =
        map(
            Feed.BILLS,
            """
            {"bill_id":"b1","bill_number":"1641","source_ref":"r9",
             "created_at":"2026-03-15T21:40:00Z","observed_at":"2026-03-15T21:45:00Z",
             "status":"success","order_type":"pick_up","channel":"POS","area":"Lawn","table":"2",
             "covers":2,"biller":"Meera","assignee":"Ravi","online_order_id":"z1","comment":"c",
             "cancel_reason":"r","core":100,"discount":10,"tax":"4.5","delivery_charge":1,
             "packaging_charge":2,"service_charge":3,"round_off":"-0.5","waived_off":1,"tip":5,
             "total":99,
             "lines":[{"item_id":"51","item_code":"IC","item_name":"Tea","category":"Hot",
               "unit_price":50,"quantity":"1.5","total":75,"discount":1,"tax":2,"note":"hot",
               "add_ons":[{"add_on_id":"9","group":"Milk","name":"Oat","unit_price":7}]}],
             "taxes":[{"title":"GST","rate":"2.5","amount":4.5}],
             "discounts":[{"title":"Friends","percentage":true,"rate":10,"amount":10}],
             "payments":[{"method":"Other","detail":"UPI","amount":99}]}""");

    assertThat(fact)
        .isEqualTo(
            new Bill(
                "brew-house",
                "lawn",
                "bill-agent",
                "b1",
                "1641",
                "r9",
                DAY,
                ZONE,
                AT,
                AT.plusSeconds(300),
                BillStatus.SUCCESS,
                OrderType.PICK_UP,
                "POS",
                "Lawn",
                "2",
                2,
                "Meera",
                "Ravi",
                "z1",
                "c",
                "r",
                10000,
                1000,
                450,
                100,
                200,
                300,
                -50,
                100,
                500,
                9900,
                List.of(
                    new BillLine(
                        "51",
                        "IC",
                        "Tea",
                        "Hot",
                        5000,
                        1500,
                        7500,
                        100,
                        200,
                        List.of(new AddOn("9", "Milk", "Oat", 700, 1000)),
                        "hot")),
                List.of(new TaxAmount("GST", 250, 450)),
                List.of(new DiscountAmount("Friends", true, 1000, 1000)),
                List.of(new Payment("Other", "UPI", 9900))));
  }

  @ParameterizedTest
  @CsvSource({
    "fired, 1.5, 1500",
    "modified, -2, -2000",
    "modified, 2, 2000",
    "cancelled, -1, -1000",
    "partially_cancelled, -0.125, -125",
    "shifted, -3, -3000",
    "prepared, 4, 0",
    "served, -4, 0",
    "duplicate, 9, 0"
  })
  void takesAQuantityWithTheSignOfItsAction(String action, String quantity, long milli) {
    assertThat(((KotEvent) map(Feed.KOTS, kot(action, quantity))).quantityMilli()).isEqualTo(milli);
  }

  @ParameterizedTest
  @CsvSource({
    "fired, -1, must be positive for fired",
    "fired, 0, must be positive for fired",
    "cancelled, 2, must be negative for cancelled: two less are -2",
    "partially_cancelled, 2, must be negative for partially_cancelled: two less are -2",
    "shifted, 0, must be negative for shifted: two less are -2"
  })
  void refusesAQuantityWithTheWrongSign(String action, String quantity, String why) {
    InvalidFieldException refusal = refusal(Feed.KOTS, kot(action, quantity));

    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_NUMBER);
    assertThat(refusal.field()).isEqualTo("quantity");
    assertThat(refusal).hasMessage("quantity '%s' %s.", quantity, why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\":\"1.0005\" | BAD_NUMBER | quantity",
        "\"quantity\":\"two\" | BAD_NUMBER | quantity",
        "\"quantity\":1e400 | BAD_NUMBER | quantity",
        "\"quantity\":NaN | BAD_NUMBER | quantity",
        "\"quantity\":true | BAD_NUMBER | quantity",
        "\"quantity\":{} | UNKNOWN_VALUE | quantity",
        "\"quantity\":999999999 | BAD_NUMBER | quantity",
        "\"quantity\":\"\" | MISSING_FIELD | quantity",
        "\"unit_price\":1.005 | BAD_NUMBER | unit_price",
        "\"unit_price\":-1 | BAD_NUMBER | unit_price",
        "\"covers\":2.5 | BAD_NUMBER | covers",
        "\"action\":\"burnt\" | UNKNOWN_VALUE | action",
        "\"action\":null | MISSING_FIELD | action",
        "\"order_type\":\"drone\" | UNKNOWN_VALUE | order_type",
        "\"no_charge\":\"perhaps\" | UNKNOWN_VALUE | no_charge",
        "\"event_id\":\"  \" | MISSING_FIELD | event_id",
        "\"kot_id\":\"\" | MISSING_FIELD | kot_id",
        "\"item_name\":\"\" | MISSING_FIELD | item_name",
        "\"occurred_at\":\"\" | MISSING_FIELD | occurred_at",
        "\"occurred_at\":\"2026-03-15T20:00:00\" | BAD_TIME | occurred_at",
        "\"occurred_at\":\"15.3.2026\" | BAD_TIME | occurred_at",
        "\"occurred_at\":\"1999-03-15T20:00:00Z\" | BAD_TIME | occurred_at",
        "\"occurred_at\":\"2036-03-15T20:00:00Z\" | BAD_TIME | occurred_at"
      })
  void refusesAnEventWithABadFieldAndNamesIt(String field, ErrorCode code, String name) {
    String event = kot("fired", "1");
    InvalidFieldException refusal =
        refusal(Feed.KOTS, event.substring(0, event.length() - 1) + "," + field + "}");

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(name);
    assertThat(refusal).hasMessageStartingWith(name);
  }

  @Test
  void refusesAnIdThatItWouldHaveToCut() {
    String event = kot("fired", "1").replace("\"k1\"", "\"" + "k".repeat(129) + "\"");

    assertThat(refusal(Feed.KOTS, event).field()).isEqualTo("kot_id");
  }

  @Test
  void cutsALongReason() {
    String event = kot("fired", "1").replace("}", ",\"reason\":\"" + "r".repeat(1500) + "\"}");

    assertThat(((KotEvent) map(Feed.KOTS, event)).reason()).hasSize(1000);
  }

  @Test
  void refusesAnAuditEntryThatNamesNoBill() {
    InvalidFieldException refusal =
        refusal(
            Feed.BILL_AUDITS,
            "{\"event_id\":\"a\",\"action\":\"printed\",\"occurred_at\":\"2026-03-15T21:40:00Z\"}");

    assertThat(refusal.field()).isEqualTo("bill_id");
  }

  @Test
  void namesTheLineThatIsWrong() {
    InvalidFieldException refusal =
        refusal(
            Feed.BILLS,
            """
            {"bill_id":"b1","created_at":"2026-03-15T21:40:00Z",
             "observed_at":"2026-03-15T21:45:00Z","lines":[
             {"item_name":"Tea","unit_price":1,"quantity":1,"total":1},
             {"item_name":"Tea","unit_price":1,"quantity":-1,"total":1}]}""");

    assertThat(refusal.field()).isEqualTo("lines[1].quantity");
    assertThat(refusal).hasMessage("lines[1].quantity '-1' is negative.");
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void refusesWhatIsNoObject(Feed feed) {
    assertThat(refusal(feed, "[1]").code()).isEqualTo(ErrorCode.UNKNOWN_EVENT);
  }

  private static String kot(String action, String quantity) {
    return """
        {"event_id":"e1","action":"%s","occurred_at":"2026-03-15T21:40:00Z","kot_id":"k1",
         "item_name":"Tea","quantity":%s}"""
        .formatted(action, quantity);
  }

  private static InvalidFieldException refusal(Feed feed, String json) {
    return catchThrowableOfType(InvalidFieldException.class, () -> map(feed, json));
  }

  private static Fact map(Feed feed, String json) {
    return feed.mapper(CUSTOMERS)
        .map(
            EventFields.of(CutJson.read(json.getBytes(StandardCharsets.UTF_8))),
            HooksFixture.LAWN_OUTLET.site(),
            AT.plusSeconds(3600));
  }
}
