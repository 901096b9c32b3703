package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.titan.contracts.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Path HOME = Path.of("home");

  @Test
  void embedsEverythingOnFreePortsByDefault() {
    StackOptions options = StackOptions.embedded(Path.of("data"), HOME);
    assertThat(options.minimumFreeBytes()).isEqualTo(1L << 30);
    assertThat(options.kafka()).isEqualTo(new KafkaOptions(0, 64 << 20));
    assertThat(options.clickHouse())
        .contains(new ClickHouseOptions(0, HOME, 1536L << 20, 256, Duration.ofSeconds(60)));
    assertThat(options.externalClickHouse()).isEmpty();
    assertThat(options.postgres()).isEqualTo(new PostgresOptions(true, 0, Duration.ofMinutes(1)));
    assertThat(options.flink()).isEqualTo(FlinkOptions.of(HOME.resolve("flink-conf")));
  }

  @Test
  void takesEitherTheEmbeddedOrAnExternalClickHouse() {
    StackOptions embedded = StackOptions.embedded(Path.of("data"), HOME);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StackOptions(
                    embedded.dataFolder(),
                    0,
                    embedded.kafka(),
                    Optional.empty(),
                    Optional.empty(),
                    embedded.postgres(),
                    embedded.flink()))
        .withMessage("A stack has either the embedded ClickHouse or an external one.");
  }

  @Test
  void refusesValuesThatCannotWork() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KafkaOptions(70_000, 1 << 20))
        .withMessageContaining("0 to 65535 but is 70000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KafkaOptions(0, 1000))
        .withMessageContaining("1 MiB or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PostgresOptions(true, -1, Duration.ofSeconds(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickHouseOptions(0, HOME, 1 << 20, 256, Duration.ofSeconds(1)))
        .withMessage("ClickHouse needs 256 MiB or more but is given 1 MiB");
    ClickHouseUser user = new ClickHouseUser("titan", Secret.of("x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExternalClickHouse(URI.create("localhost:8123"), user, user))
        .withMessageContaining("must begin with http:// or https://");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicSpec("titan.bills", 0, java.util.Map.of()))
        .withMessageContaining("at least one partition");
  }

  @Test
  void neverPrintsASecret() {
    ClickHouseUser user = new ClickHouseUser("titan", Secret.of("open-sesame"));
    assertThat(user.toString() + Secret.of("open-sesame")).doesNotContain("open-sesame");
  }
}
