package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.json.CutJson;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** One order that comes both ways is one bill with one content, so it is no change to anybody. */
class PulledAndPushedTest {

  private static final Instant PULLED_AT = Instant.parse("2026-03-16T02:00:00Z");
  private static final Instant PUSHED_AT = Instant.parse("2026-03-16T01:00:00Z");

  private static final String PULLED =
      """
      {"Restaurant":{"restaurantid":"41","restID":"bh01"},
       "Order":{"orderID":"%1$d","refId":"","order_type":"Dine In","sub_order_type":"Lawn",
         "payment_type":"Part Payment","custom_payment_type":"","table_no":"%2$d",
         "no_of_persons":"%3$d","core_total":"%4$s","tax_total":"%5$s","discount_total":"%6$s",
         "delivery_charges":"0","container_charges":"%7$s","service_charge":0,"round_off":"0.40",
         "waived_off":"1","tip":"","total":"%4$s","created_on":"2026-03-16 0%8$d:40:32",
         "order_date":"2026-03-%9$d","status":"Success","order_from":"Talabat","online_order_id":"%2$d",
         "part_payment":[{"payment_type":"Other","custom_payment_type":"UPI","amount":"%4$s"}],
         "biller":"","assignee":"Abc","comment":""},
       "Tax":[{"title":"GST@5%%","rate":"5","amount":"%5$s","taxid":""}],
       "Discount":[{"title":"Friends","type":"P","rate":"20","amount":"%6$s"}],
       "OrderItem":[{"categoryname":"Coffee","name":"Iced Citrus","itemid":"51","itemcode":"IC",
         "price":"%4$s","quantity":"1","total":"%4$s","total_discount":"%6$s","total_tax":"%5$s",
         "addon":[{"addonid":"9","group_name":"Milk","name":"Oat","price":"%7$s","quantity":"1"}],
         "specialnotes":""}]}""";

  private static final String PUSHED =
      """
      {"token":"","event":"orderdetails","properties":{
       "Restaurant":{"res_name":"Brew House","restID":"bh01"},
       "Order":{"orderID":%1$d,"customer_invoice_id":"%1$d","order_type":"Dine In",
         "sub_order_type":"Lawn","payment_type":"Part Payment","table_no":"%2$d",
         "no_of_persons":%3$d,"core_total":%4$s,"tax_total":%5$s,"discount_total":%6$s,
         "delivery_charges":0,"packaging_charge":%7$s,"service_charge":0,"round_off":0.4,
         "waivedOff":1,"total":%4$s,"created_on":"2026-03-16 0%8$d:40:32","status":"Success",
         "order_from":"Talabat","order_from_id":"%2$d",
         "part_payments":[{"payment_type":"Other","custome_payment_type":"UPI","amount":%4$s}],
         "comment":""},
       "Tax":[{"title":"GST@5%%","rate":5,"amount":%5$s}],
       "Discount":[{"title":"Friends","type":"P","rate":20,"amount":%6$s}],
       "OrderItem":[{"category_name":"Coffee","name":"Iced Citrus","itemid":51,"itemcode":"IC",
         "price":%4$s,"quantity":1,"total":%4$s,"discount":%6$s,"tax":%5$s,
         "addon":[{"addon_id":"9","group_name":"Milk","name":"Oat","price":%7$s,"quantity":"1"}],
         "specialnotes":"","sap_code":""}]}}""";

  @Property(tries = 200, seed = "20261121")
  void anOrderSaysTheSameBothWays(
      @ForAll @IntRange(min = 1, max = 9999) int number,
      @ForAll @IntRange(max = 30) int covers,
      @ForAll @LongRange(max = 5_000_000) long totalPaise,
      @ForAll @LongRange(max = 100_000) long taxPaise,
      @ForAll @LongRange(max = 100_000) long discountPaise,
      @ForAll @LongRange(max = 10_000) long packagingPaise,
      @ForAll @IntRange(max = 9) int hour) {
    Object[] values = {
      number,
      covers + 1,
      covers,
      rupees(totalPaise),
      rupees(taxPaise),
      rupees(discountPaise),
      rupees(packagingPaise),
      hour,
      hour < 4 ? 15 : 16
    };
    Bill pulled = map(PULLED.formatted(values), PULLED_AT);
    Bill pushed = map(PUSHED.formatted(values), PUSHED_AT);

    assertThat(EventJson.writeContent(pushed)).isEqualTo(EventJson.writeContent(pulled));
  }

  private static String rupees(long paise) {
    return BigDecimal.valueOf(paise, 2).stripTrailingZeros().toPlainString();
  }

  private static Bill map(String json, Instant observedAt) {
    return new OrderMapper(Samples.OUTLET)
        .map(CutJson.read(json.getBytes(StandardCharsets.UTF_8)), observedAt);
  }
}
