package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HooksOptionsTest {

  private static final Path FOLDER = Path.of("hooks");

  @Test
  void listensOnLoopbackUnlessTold() {
    HooksOptions options = options(HooksFixture.LAWN_OUTLET, HooksFixture.PIER_OUTLET);

    assertThat(options.host()).isEqualTo("127.0.0.1");
    assertThat(options.port()).isEqualTo(18090);
    assertThat(options.buffer()).isEqualTo(new HooksOptions.Buffer(FOLDER, 256L << 20));
    assertThat(options.limits())
        .isEqualTo(new HooksOptions.Limits(1000, 4 << 20, 600, Duration.ofMinutes(2)));
  }

  @Test
  void showsNoSecret() {
    assertThat(options(HooksFixture.LAWN_OUTLET).toString())
        .doesNotContain(HooksFixture.LAWN_TOKEN)
        .doesNotContain(HooksFixture.PETPOOJA_TOKEN)
        .doesNotContain(HooksFixture.CUSTOMER_KEY.reveal())
        .contains("***");
  }

  @Test
  void refusesTwoOutletsThatCannotBeToldApart() {
    HookOutlet pierWithLawnsToken =
        HookOutlet.of(HooksFixture.PIER, HooksFixture.CALENDAR, HooksFixture.LAWN_OUTLET.token());
    HookOutlet pierWithLawnsRestaurant =
        HooksFixture.PIER_OUTLET.withPetpooja(HooksFixture.LAWN_OUTLET.petpooja().orElseThrow());

    assertThatThrownBy(() -> options(HooksFixture.LAWN_OUTLET, HooksFixture.LAWN_OUTLET))
        .hasMessageContaining("has hooks twice");
    assertThatThrownBy(() -> options(HooksFixture.LAWN_OUTLET, pierWithLawnsToken))
        .hasMessageContaining("another one's token");
    assertThatThrownBy(() -> options(HooksFixture.LAWN_OUTLET, pierWithLawnsRestaurant))
        .hasMessageContaining("restID bh01");
  }

  @Test
  void refusesWhatCanBeGuessed() {
    assertThatThrownBy(() -> TokenHash.of(Secret.of("short")))
        .hasMessageContaining("16 characters");
    assertThatThrownBy(
            () ->
                HooksOptions.defaults(
                    FOLDER, Secret.of("short"), List.of(HooksFixture.LAWN_OUTLET)))
        .hasMessageContaining("16 characters");
  }

  @Test
  void knowsATokenByTheHashThatSha256sumPrints() {
    TokenHash hash =
        TokenHash.ofHex("6ca13d52ca70c883e0f0bb101e425a89e8624de51db2d2392593af6a84118090");

    assertThat(TokenHash.shown("abc123")).isEqualTo(hash);
    assertThat(TokenHash.shown("abc124")).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "6ca1", "not hex at all, and of another length"})
  void refusesAHashThatIsNone(String hex) {
    assertThatThrownBy(() -> TokenHash.ofHex(hex)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertThatThrownBy(() -> new HooksOptions.Limits(0, 4096, 1, Duration.ZERO))
        .hasMessageContaining("maxEvents");
    assertThatThrownBy(() -> new HooksOptions.Limits(1, 1, 1, Duration.ZERO))
        .hasMessageContaining("maxBodyBytes");
    assertThatThrownBy(() -> new HooksOptions.Limits(1, 4096, 0, Duration.ZERO))
        .hasMessageContaining("requestsPerMinute");
    assertThatThrownBy(() -> new HooksOptions.Limits(1, 4096, 1, Duration.ofSeconds(-1)))
        .hasMessageContaining("clockTolerance");
    assertThatThrownBy(() -> new HooksOptions.Buffer(FOLDER, 1)).hasMessageContaining("64 KiB");
    assertThatThrownBy(() -> options(HooksFixture.LAWN_OUTLET).listeningOn("127.0.0.1", 70000))
        .hasMessageContaining("port");
  }

  private static HooksOptions options(HookOutlet... outlets) {
    return HooksOptions.defaults(FOLDER, HooksFixture.CUSTOMER_KEY, List.of(outlets));
  }
}
