package dev.titan.localstack.simulator.house.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has a demo's data keeps its world: an honest day is the same to the byte. */
class HonestFeedsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final Map<String, String> KEPT =
      Map.of(
          "blr-indiranagar", "6b2d6ae82dfdea7848308efeb2424759b3f142a8940c3813f04144d71bd86b30",
          "bom-bandra", "44be955389b6d99dc910d9dd20a3cc2185f0a2bd19ed46f3465cdcb1309c12bf",
          "dxb-marina", "2aab84acaa83545aeab6aa28a6671579e069282bf505c001a3ab07d53709f976",
          "sin-tanjong-pagar", "f714bf6281969972a0e739935fb5f956f691a5d7b71cdeea34002c73f40ae343");

  @Test
  void anHonestDayIsWhatItHasAlwaysBeen() throws NoSuchAlgorithmException {
    for (HouseOutlet outlet : House.of(Chain.of(42)).outlets()) {
      ZoneId zone = outlet.profile().zone();
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      outlet.kots(DAY).forEach(event -> add(sha, EventJson.kot(event, zone)));
      outlet.audits(DAY).forEach(event -> add(sha, EventJson.audit(event, zone)));
      outlet.cash(DAY).forEach(event -> add(sha, EventJson.cash(event, zone)));
      outlet.source().day(DAY).forEach(order -> add(sha, order.versions().toString()));

      assertThat(HexFormat.of().formatHex(sha.digest()))
          .isEqualTo(KEPT.get(outlet.profile().outletId()));
    }
  }

  private static void add(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
