package dev.titan.connectors.petpooja.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryOptionsTest {

  @Test
  void beginsEightWeeksBackAndLooksAgainAtSevenDays() {
    InventoryOptions options = InventoryOptions.defaults(List.of(room("share01", "https://p")));

    assertThat(options.firstDays()).isEqualTo(56);
    assertThat(options.recentDays()).isEqualTo(7);
    assertThat(options.requests()).isEqualTo(PetpoojaOptions.Requests.defaults());
  }

  @Test
  void refusesWhatCannotWork() {
    StoreRoom room = room("share01", "https://p");
    PetpoojaOptions.Requests requests = PetpoojaOptions.Requests.defaults();
    assertThatThrownBy(() -> InventoryOptions.defaults(List.of(room, room)))
        .hasMessageContaining("brew-house/lawn is configured twice");
    assertThatThrownBy(() -> new InventoryOptions(List.of(), requests, 0, 7))
        .hasMessageContaining("firstDays must be 1 to 732");
    assertThatThrownBy(() -> new InventoryOptions(List.of(), requests, 7, 63))
        .hasMessageContaining("recentDays must be 0 to 62");
    assertThatThrownBy(() -> room(" ", "https://p")).hasMessageContaining("no menuSharingCode");
    assertThatThrownBy(() -> room("share01", "petpooja"))
        .hasMessageContaining("must be http(s)://host");
  }

  @Test
  void printsNoSecret() {
    assertThat(room("share01", "https://p").toString()).doesNotContain("k-e-y").contains("***");
  }

  private static StoreRoom room(String code, String url) {
    Secret key = Secret.of("k-e-y");
    return new StoreRoom(
        new OutletKey("brew-house", "lawn"),
        code,
        new PetpoojaCredentials(key, key, key),
        URI.create(url),
        new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING),
        Duration.ZERO,
        Optional.empty(),
        List.of());
  }
}
