package dev.titan.connectors.reference.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import dev.titan.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Secret TOKEN = Secret.of("pp-token-₹-4711");
  private static final String OLD = key("old key, of thirty-two bytes....");
  private static final String NEW = key("new key, of thirty-two bytes....");
  private static final CredentialPlace LAWN =
      new CredentialPlace("chai", "lawn", "petpooja", "access_token");
  private static final CredentialPlace PIER =
      new CredentialPlace("chai", "pier", "petpooja", "access_token");
  private static final CredentialPlace ALL = new CredentialPlace("chai", "", "googledrive", "key");

  private TestStore store;

  @BeforeEach
  void createStore() throws SQLException {
    store = TestStore.migrated("credentials");
    store.execute("INSERT INTO titan.organisations VALUES ('chai', 'Chai')");
  }

  @AfterEach
  void dropStore() {
    store.close();
  }

  @Test
  void opensAfterARestartWhatWasSetBefore() {
    assertThat(with(OLD, null).isSet(LAWN)).isFalse();
    assertThat(with(OLD, null).load(LAWN)).isEmpty();
    with(OLD, null).set(LAWN, Secret.of("first"));
    with(OLD, null).set(LAWN, TOKEN);
    with(OLD, null).set(ALL, Secret.of("{\"json\": 1}"));

    Credentials restarted = with(OLD, null);
    assertThat(restarted.load(LAWN)).contains(TOKEN);
    assertThat(restarted.load(ALL)).contains(Secret.of("{\"json\": 1}"));
    assertThat(restarted.isSet(LAWN)).isTrue();
    assertThat(restarted.isSet(PIER)).isFalse();
    assertThat(restarted.delete(LAWN)).isTrue();
    assertThat(restarted.delete(LAWN)).isFalse();
    assertThat(restarted.isSet(LAWN)).isFalse();
  }

  @Test
  void keepsNothingReadableInTheDatabase() throws SQLException {
    with(OLD, null).set(LAWN, TOKEN);
    with(OLD, null).set(PIER, TOKEN);
    List<List<String>> rows =
        store.query(
            "SELECT encode(ciphertext, 'escape'), encode(nonce, 'hex'), key_id, updated_at AT TIME ZONE 'UTC' FROM titan.credentials");
    assertThat(rows).hasSize(2);
    assertThat(rows.toString()).doesNotContain("4711").doesNotContain(OLD);
    // The same text twice looks different, and each nonce is used once.
    assertThat(rows.get(0).get(0)).isNotEqualTo(rows.get(1).get(0));
    assertThat(rows.get(0).get(1)).isNotEqualTo(rows.get(1).get(1));
    assertThat(rows.get(0).get(2)).hasSize(16);
    assertThat(rows.get(0).get(3)).startsWith("2026-11-21 10:00:00");
  }

  @Test
  void doesNotOpenWithAnotherKey() {
    with(OLD, null).set(LAWN, TOKEN);
    TitanException failure = failure(with(NEW, null));
    assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(failure)
        .hasMessageContaining("petpooja access_token of chai/lawn")
        .hasMessageContaining(MasterKeys.PREVIOUS_VARIABLE);
  }

  @Test
  void refusesWhatWasMovedFromAnotherRowOrChanged() throws SQLException {
    Credentials credentials = with(OLD, null);
    credentials.set(PIER, TOKEN);
    store.execute("UPDATE titan.credentials SET outlet_id = 'lawn'");
    assertThat(failure(credentials).code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);

    credentials.set(LAWN, TOKEN);
    store.execute(
        "UPDATE titan.credentials SET ciphertext = set_byte(ciphertext, 0, get_byte(ciphertext, 0) # 1)");
    assertThat(failure(credentials)).hasMessageContaining("changed or moved");
  }

  @Test
  void changesTheKeyOfAllCredentialsAtOnce() throws SQLException {
    with(OLD, null).set(LAWN, TOKEN);
    with(OLD, null).set(PIER, Secret.of("other"));
    Credentials both = with(NEW, OLD);
    both.set(ALL, Secret.of("new one"));
    assertThat(both.load(LAWN)).contains(TOKEN);
    assertThat(both.rotate()).isEqualTo(2);
    assertThat(both.rotate()).isZero();

    Credentials after = with(NEW, null);
    assertThat(after.load(LAWN)).contains(TOKEN);
    assertThat(after.load(PIER)).contains(Secret.of("other"));
    assertThat(after.load(ALL)).contains(Secret.of("new one"));
    assertThat(store.query("SELECT count(DISTINCT key_id) FROM titan.credentials"))
        .containsExactly(List.of("1"));
  }

  @Test
  void changesNoKeyWhenOneCredentialDoesNotOpen() throws SQLException {
    with(OLD, null).set(LAWN, TOKEN);
    with(OLD, null).set(PIER, Secret.of("other"));
    store.execute(
        "UPDATE titan.credentials SET nonce = decode(repeat('00', 12), 'hex') WHERE outlet_id = 'pier'");
    assertThat(catchThrowableOfType(TitanException.class, () -> with(NEW, OLD).rotate()).code())
        .isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(with(OLD, null).load(LAWN)).contains(TOKEN);
  }

  @Test
  void takesOnlyKeysThatAreKeysAndNeverPrintsThem() {
    for (String wrong : List.of("", "no base64!", key("too short"), key("\0".repeat(32)))) {
      TitanException failure =
          catchThrowableOfType(
              TitanException.class,
              () -> MasterKeys.fromEnvironment(Map.of(MasterKeys.VARIABLE, wrong)));
      assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION);
      assertThat(failure).hasMessageContaining(MasterKeys.VARIABLE).hasNoCause();
      if (!wrong.isEmpty()) {
        assertThat(failure.getMessage()).doesNotContain(wrong);
      }
    }
    MasterKeys keys = keys(NEW, OLD);
    assertThat(keys.toString()).doesNotContain(NEW).doesNotContain(OLD).contains("***");
    assertThat(keys.current().id()).isNotEqualTo(keys.previous().orElseThrow().id());
  }

  @Test
  void saysWhenTheDatabaseIsAway() {
    store.close();
    assertThat(failure(with(OLD, null)).code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    store = TestStore.create("credentials");
  }

  private Credentials with(String current, String previous) {
    return new Credentials(
        store.dataSource(), keys(current, previous), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static MasterKeys keys(String current, String previous) {
    return MasterKeys.fromEnvironment(
        previous == null
            ? Map.of(MasterKeys.VARIABLE, current)
            : Map.of(MasterKeys.VARIABLE, current, MasterKeys.PREVIOUS_VARIABLE, previous));
  }

  private static TitanException failure(Credentials credentials) {
    return catchThrowableOfType(
        TitanException.class,
        () -> {
          Optional<Secret> unused = credentials.load(LAWN);
        });
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
