package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single events, read as the hooks read them. */
class EventLinesTest {
  private static final OutletKey PIER = new OutletKey("brew-house", "pier");
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final String KOT =
      """
      {"outlet":"pier","event_id":"k1","action":"fired","occurred_at":"2026-03-14T12:40:00+05:30",
       "kot_id":"t1","item_name":"Masala Tea","quantity":2}
      """;

  private final EventLines lines =
      new EventLines(Map.of(PIER, CALENDAR), Secret.of("a key for guests of a test"));

  @Test
  void mapsAnEventOfTheOutletThatIsNamed() {
    assertThat(lines.read(Feed.KOTS, PIER, bytes(KOT), NOW))
        .isInstanceOfSatisfying(
            KotEvent.class,
            kot -> {
              assertThat(kot.source()).isEqualTo("kot-agent");
              assertThat(kot.quantityMilli()).isEqualTo(2000);
              assertThat(kot.org()).isEqualTo("brew-house");
            });
  }

  @Test
  void refusesWhatTheHooksWouldRefuse() {
    assertCode(ErrorCode.BAD_NUMBER, KOT.replace("\"quantity\":2", "\"quantity\":-2"));
    assertCode(ErrorCode.MISSING_FIELD, KOT.replace("\"event_id\":\"k1\",", ""));
    assertCode(ErrorCode.UNKNOWN_OUTLET, KOT.replace("\"pier\"", "\"lawn\""));
    assertCode(ErrorCode.MALFORMED_JSON, KOT.replace("}", ""));
    assertThatThrownBy(
            () -> lines.read(Feed.KOTS, new OutletKey("brew-house", "lawn"), bytes(KOT), NOW))
        .hasMessageContaining("brew-house/lawn");
  }

  @Test
  void mapsAnOrderThatPetpoojaPushed() {
    Bill bill =
        EventLines.order(
            new OrderMapper(PIER, "bh01", CALENDAR),
            bytes(
                """
                {"event":"orderdetails","properties":{"Restaurant":{"restID":"bh01"},
                 "Order":{"orderID":103,"order_type":"Dine In","payment_type":"Card","total":190,
                 "created_on":"2026-03-14 13:30:00","order_from":"POS","status":"Success"},
                 "OrderItem":[{"itemid":312,"name":"Latte","price":190,"quantity":1,"total":190}]}}
                """),
            NOW);
    assertThat(bill.billNumber()).isEqualTo("103");
    assertThat(bill.observedAt()).isEqualTo(NOW);
  }

  @Test
  void knowsAGuestByAHashThatTellsNothing() {
    assertThat(lines.guest("+91 90000 00001"))
        .isEqualTo(lines.guest("9000000001"))
        .startsWith("hmac:")
        .doesNotContain("9000000001");
  }

  private void assertCode(ErrorCode code, String event) {
    assertThatThrownBy(() -> lines.read(Feed.KOTS, PIER, bytes(event), NOW))
        .isInstanceOfSatisfying(
            TitanException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
