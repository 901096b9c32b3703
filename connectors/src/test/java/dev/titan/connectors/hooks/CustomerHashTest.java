package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.secret.Secret;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerHashTest {

  private final CustomerHash hash = new CustomerHash(HooksFixture.CUSTOMER_KEY);

  @ParameterizedTest
  @ValueSource(strings = {"+91 90000 00001", "09000000001", "919000000001", "90000-00001"})
  void knowsAPhoneInEveryFormItIsWritten(String phone) {
    assertThat(hash.of(phone)).isEqualTo(hash.of("9000000001")).matches("hmac:[0-9a-f]{32}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0000000000", "+91 0000000000", "0"})
  void takesThePlaceholdersOfTheTillForNobody(String phone) {
    assertThat(hash.of(phone)).isEmpty();
  }

  @Test
  void needsTheKey() {
    CustomerHash other = new CustomerHash(Secret.of("another key for the guests"));

    assertThat(other.of("9000000001")).isNotEqualTo(hash.of("9000000001"));
  }

  @Test
  void leavesAHashAsItIs() {
    assertThat(hash.of(hash.of("9000000001"))).isEqualTo(hash.of("9000000001"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"customer_phone\" : \"9000000001\",\"b\":\"ಕಾಫಿ\"}",
        "{\"a\":1,\"customer_phone\":9000000001}",
        "{\"a\":1,\"customer\":\"+919000000001\"}",
        "{\"a\":1,\"customer_phone\":\"9000000001",
      })
  void masksGuestsInTheBytesOfAnEvent(String event) {
    String masked =
        new String(hash.mask(event.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);

    assertThat(masked)
        .doesNotContain("9000000001")
        .startsWith("{\"a\":1,\"customer\":\"" + hash.of("9000000001") + "\"");
    assertThat(masked.contains("ಕಾಫಿ")).isEqualTo(event.contains("ಕಾಫಿ"));
  }
}
