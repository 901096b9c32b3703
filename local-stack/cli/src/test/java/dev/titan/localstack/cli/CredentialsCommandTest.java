package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.petpooja.Outcome;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials in the store of a folder, first alone and then as {@code ./titan up} takes them. */
class CredentialsCommandTest {
  private static final Chain CHAIN = Chain.of(7, DefaultOutlets.bengaluru(7));
  private static final OutletProfile SHOP = CHAIN.outlets().get(0);
  private static final String OLD = key("the master key of the last year!");
  private static final String NEW = key("the master key of the new year!!");

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void keepsWhatTheFileLeavesToTheStore() throws IOException {
    environment.put("TITAN_MASTER_KEY", OLD);
    environment.putAll(ChainFile.secrets(SHOP, "SHOP"));
    try (PetpoojaServer petpooja =
        PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), Clock.systemUTC())) {
      Path file =
          Files.writeString(
              folder.resolve("titan.yaml"),
              ChainFile.head("") + ChainFile.outlet(SHOP, petpooja.baseUrl()));
      saysWhatIsMissingAndMakesNoStoreForIt(file);
      setsFromTheInputAndFromTheEnvironment();
      saysAtTheStartWhatIsMissing(file);
      assertThat(set("SHOP_TOKEN", "brew-house", "petpooja", "access_token").code()).isZero();
      changesTheKey();
      findsThemAtTheDoctors(file);

      Commands.Answer up = run("up", "--config", file.toString(), "--plain", "--for", "5s");
      assertThat(up.error()).isEmpty();
      assertThat(up.code()).isZero();
      assertThat(petpooja.counters().requests(Outcome.REFUSED)).isZero();
      assertThat(petpooja.counters().requests(Outcome.PAGE)).isPositive();
      removes();
    }
  }

  private void saysWhatIsMissingAndMakesNoStoreForIt(Path file) {
    Commands.Answer list = run("credentials", "list", "--config", file.toString());
    assertThat(list.code()).isEqualTo(1);
    assertThat(list.out())
        .contains(
            "MISSING  petpooja app_key of brew-house/" + SHOP.outletId(),
            "./titan credentials set brew-house --outlet " + SHOP.outletId() + " petpooja app_key",
            "0 set, 3 missing");
    assertThat(data()).doesNotExist();
    assertThat(run("credentials", "rotate").error()).contains("There is no store in");
    assertThat(run("doctor", "--config", file.toString()).out())
        .contains("there is none in " + data() + " yet: ./titan credentials set makes it");
  }

  private void setsFromTheInputAndFromTheEnvironment() {
    Commands.Answer typed =
        Commands.run(
            environment.get("SHOP_KEY") + "\n",
            environment,
            arguments(
                "credentials",
                "set",
                "brew-house",
                "--outlet",
                SHOP.outletId(),
                "petpooja",
                "app_key"));
    assertThat(typed.error()).isEmpty();
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("Organisation brew-house is new", "Set petpooja app_key of brew-house/")
        .doesNotContain(environment.get("SHOP_KEY"), "Mind the spelling");
    assertThat(
            set("SHOP_SECRET", "brew-house", "--outlet", SHOP.outletId(), "petpooja", "appsecret")
                .out())
        .contains("Mind the spelling", "petpooja app_secret");
    assertThat(
            set("SHOP_SECRET", "brew-house", "--outlet", SHOP.outletId(), "petpooja", "app_secret")
                .code())
        .isZero();
    assertThat(set("NO_SUCH_VARIABLE", "brew-house", "petpooja", "app_key").error())
        .contains("NO_SUCH_VARIABLE is empty: nothing was set");
    assertThat(set("SHOP_KEY", "brew/house", "petpooja", "app_key").error())
        .contains("Not an organisation and outlet id");

    Commands.Answer list = run("credentials", "list");
    assertThat(list.out()).contains("3 set, 0 missing").containsPattern("key [0-9a-f]{16}");
    ChainFile.values(SHOP).forEach(secret -> assertThat(list.out()).doesNotContain(secret));
  }

  private void saysAtTheStartWhatIsMissing(Path file) {
    Commands.Answer up = run("up", "--config", file.toString(), "--plain", "--for", "5s");
    assertThat(up.code()).isEqualTo(1);
    assertThat(up.error())
        .contains(
            "access-token-env of outlet " + SHOP.outletId() + ": it names no environment variable",
            "Set it with ./titan credentials set brew-house --outlet "
                + SHOP.outletId()
                + " petpooja access_token");
  }

  private void changesTheKey() {
    environment.put("TITAN_MASTER_KEY", NEW);
    assertThat(run("credentials", "rotate").error())
        .contains("was encrypted with another master key");
    environment.put("TITAN_MASTER_KEY_PREVIOUS", OLD);
    assertThat(run("credentials", "list").out()).contains("(the previous one: ");
    assertThat(run("credentials", "rotate").out()).contains("4 credentials are under key ");
    environment.remove("TITAN_MASTER_KEY_PREVIOUS");
  }

  private void findsThemAtTheDoctors(Path file) {
    Commands.Answer doctor = run("doctor", "--config", file.toString());
    assertThat(doctor.out())
        .contains("good store", "good key", SHOP.outletId() + ": accepted, ")
        .doesNotContain(NEW);
    assertThat(doctor.code()).isZero();
  }

  private void removes() {
    String[] wrong = {
      "credentials", "remove", "brew-house", "--outlet", SHOP.outletId(), "petpooja", "appsecret"
    };
    assertThat(run(wrong).out()).contains("Removed petpooja appsecret of brew-house/");
    assertThat(run(wrong).code()).isEqualTo(1);
    environment.remove("TITAN_MASTER_KEY");
    assertThat(run("credentials", "list").out()).contains("3 set");
    assertThat(set("SHOP_KEY", "brew-house", "petpooja", "app_key").error())
        .contains("TITAN_MASTER_KEY is not set");
    assertThat(run("credentials").code()).isEqualTo(2);
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Commands.Answer set(String variable, String... place) {
    String[] all = new String[place.length + 4];
    all[0] = "credentials";
    all[1] = "set";
    System.arraycopy(place, 0, all, 2, place.length);
    all[all.length - 2] = "--from-env";
    all[all.length - 1] = variable;
    return run(all);
  }

  private Commands.Answer run(String... arguments) {
    return Commands.run("", environment, arguments(arguments));
  }

  private String[] arguments(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data().toString();
    return all;
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
