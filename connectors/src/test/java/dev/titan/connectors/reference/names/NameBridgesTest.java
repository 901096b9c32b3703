package dev.titan.connectors.reference.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.testing.TestStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NameBridgesTest {

  private static final List<KnownName> KNOWN =
      List.of(new KnownName("m", "Masala Dosa"), new KnownName("p", "Plain Dosa"));

  private TestStore store;
  private NameBridges bridges;

  @BeforeEach
  void createStore() throws SQLException {
    store = TestStore.migrated("names");
    store.execute("INSERT INTO titan.organisations VALUES ('chai', 'Chai')");
    bridges =
        new NameBridges(
            store.dataSource(), Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void dropStore() {
    store.close();
  }

  @Test
  void approvesWhatIsCertainAndListsTheRest() {
    note("MASALA DOSA");
    note("Masala Dosai");
    note("Fish Curry");

    assertThat(find("MASALA DOSA")).contains("m");
    assertThat(find("Masala Dosai")).isEmpty();
    assertThat(bridges.waiting("chai", NameKind.MENU_ITEM))
        .extracting(NameBridges.Waiting::seenName)
        .containsExactly("Masala Dosai", "Fish Curry");
    assertThat(bridges.waiting("chai", NameKind.MENU_ITEM).get(0).best()).contains("m");
    assertThat(bridges.waiting("chai", NameKind.MENU_ITEM).get(0).candidates())
        .contains("\"name\": \"Masala Dosa\"");
    assertThat(bridges.waiting("chai", NameKind.INGREDIENT)).isEmpty();
  }

  @Test
  void keepsToWhatAPersonDecided() {
    note("Masala Dosai");
    note("Plain Dosai");
    assertThat(bridges.approve("chai", NameKind.MENU_ITEM, "Masala Dosai", "p", "asha")).isTrue();
    assertThat(bridges.reject("chai", NameKind.MENU_ITEM, "Plain Dosai", "asha")).isTrue();
    assertThat(bridges.reject("chai", NameKind.MENU_ITEM, "Unseen", "asha")).isFalse();

    note("Masala Dosai");
    note("Plain Dosai");
    assertThat(find("Masala Dosai")).contains("p");
    assertThat(find("Plain Dosai")).isEmpty();
    assertThat(bridges.waiting("chai", NameKind.MENU_ITEM)).isEmpty();
  }

  private void note(String seen) {
    bridges.note("chai", NameKind.MENU_ITEM, "petpooja", NameRules.match(seen, KNOWN));
  }

  private Optional<String> find(String seen) {
    return bridges.find("chai", NameKind.MENU_ITEM, seen);
  }
}
