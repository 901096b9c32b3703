package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PetpoojaOptionsTest {

  @Test
  void hasTheDocumentedDefaults() {
    PetpoojaOptions options = PetpoojaOptions.defaults(List.of(Samples.OUTLET));

    assertThat(options.polling().openDay()).isEqualTo(Duration.ofSeconds(20));
    assertThat(options.polling().recentDays()).isEqualTo(3);
    assertThat(options.polling().recent()).isEqualTo(Duration.ofMinutes(10));
    assertThat(options.requests().timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(options.requests().perSecond()).isEqualTo(10);
    assertThat(Samples.OUTLET.settleDelay()).isEqualTo(Duration.ofSeconds(60));
    assertThat(Samples.OUTLET.sameDay()).isTrue();
  }

  @Test
  void neverPrintsASecret() {
    assertThat(PetpoojaOptions.defaults(List.of(Samples.OUTLET)).toString())
        .contains("***")
        .doesNotContain("-of-lawn");
  }

  @Test
  void refusesWhatCannotWork() {
    PetpoojaOutlet lawn = Samples.OUTLET;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PetpoojaOptions.defaults(List.of(lawn, lawn)))
        .withMessage("Outlet brew-house/lawn is configured twice");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PetpoojaOutlet.of(
                    lawn.key(), "r", lawn.credentials(), URI.create("ftp://host"), lawn.calendar()))
        .withMessageContaining("http(s)://host");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PetpoojaOutlet.of(
                    lawn.key(), " ", lawn.credentials(), lawn.baseUrl(), lawn.calendar()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lawn.withFreshness(true, Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PetpoojaCredentials(Secret.of("a"), Secret.of(""), Secret.of("c")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PetpoojaOptions.Requests.defaults().withPerSecond(0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PetpoojaOptions.Polling(
                    Duration.ZERO,
                    3,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    200));
    assertThatIllegalArgumentException().isThrownBy(() -> PublishOptions.defaults(" "));
  }
}
