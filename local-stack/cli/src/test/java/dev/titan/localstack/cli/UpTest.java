package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.error.TitanException;
import dev.titan.localstack.cli.up.Up;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("PETPOOJA_INDIRANAGAR_APP_KEY", "k3y"),
          Map.entry("PETPOOJA_INDIRANAGAR_APP_SECRET", "s3cret"),
          Map.entry("PETPOOJA_INDIRANAGAR_ACCESS_TOKEN", "t0ken"),
          Map.entry("PETPOOJA_INDIRANAGAR_INVENTORY_APP_KEY", "inv-k3y"),
          Map.entry("PETPOOJA_INDIRANAGAR_INVENTORY_APP_SECRET", "inv-s3cret"),
          Map.entry("PETPOOJA_INDIRANAGAR_INVENTORY_ACCESS_TOKEN", "inv-t0ken"),
          Map.entry("PETPOOJA_INDIRANAGAR_MENU_ACCESS_TOKEN", "menu-t0ken"),
          Map.entry("TITAN_HOOK_INDIRANAGAR", "an-agent-of-indiranagar"),
          Map.entry("PETPOOJA_INDIRANAGAR_HOOK_TOKEN", "petpooja-for-indiranagar"));

  @TempDir private Path folder;
  private String example;

  @BeforeEach
  void printTheExample() {
    Commands.Answer answer = Commands.run("up", "--example");
    assertThat(answer.code()).isZero();
    example = answer.out();
  }

  @Test
  void takesItsOwnExample() throws IOException {
    Path file = file(example);
    assertThatCode(() -> new Up(file, ENVIRONMENT)).doesNotThrowAnyException();
  }

  @Test
  void namesTheNearestKeyForOneThatItDoesNotKnow() throws IOException {
    assertThatThrownBy(
            () -> new Up(file(example.replace("  rest-id:", "  rest-ids:")), ENVIRONMENT))
        .isInstanceOf(TitanException.class)
        .hasMessageContaining("there is no key rest-ids (line ")
        .hasMessageContaining("did you mean rest-id?");
    assertThatThrownBy(
            () -> new Up(file(example.replace("organisation:", "organization:")), ENVIRONMENT))
        .hasMessageContaining("did you mean organisation?");
  }

  @Test
  void namesTheOutletAndTheKeyOfAWrongValue() throws IOException {
    assertWrong("zone: Asia/Kolkata", "zone: Asia/Bengaluru", "zone of outlet blr-indiranagar: ");
    assertWrong("\"04:00\"", "\"4 o'clock\"", "closing-time of outlet blr-indiranagar: ");
    assertWrong("2026-09-01", "1.9.2026", "backfill-from of outlet blr-indiranagar: ");
    assertWrong("60s", "soon", "settle-delay of outlet blr-indiranagar: a span such as 20s");
    assertWrong("https://petpooja.example", "petpooja", "of outlet blr-indiranagar: ");
    assertWrong("rest-id: abc12345", "", "rest-id of outlet blr-indiranagar: it is missing");
    assertWrong("organisation: my-cafes", "", "organisation is missing");
  }

  @Test
  void namesTheEnvironmentVariableThatIsNotSetAndNeverASecret() throws IOException {
    assertThatThrownBy(() -> new Up(file(example), Map.of("PETPOOJA_INDIRANAGAR_APP_KEY", "k3y")))
        .hasMessageContaining("the environment variable PETPOOJA_INDIRANAGAR_APP_SECRET is not set")
        .hasMessageNotContaining("k3y");
  }

  @Test
  void namesThePartOfTheEntryThatIsWrong() throws IOException {
    assertWrong(
        "      menu-sharing-code: xyz98765\n",
        "",
        "inventory.menu-sharing-code of outlet blr-indiranagar: it is missing");
    // What the file does not name must stand in the store.
    assertWrong(
        "      app-key-env: PETPOOJA_INDIRANAGAR_INVENTORY_APP_KEY\n",
        "",
        "TITAN_MASTER_KEY is not set");
    assertWrong("30m", "soon", "inventory.settle-delay of outlet blr-indiranagar: a span such as");
    assertWrong(
        "menu-sharing-code: xyz98765",
        "menu-sharing-code: xyz98765\n      backfill-from: 1.9.2026",
        "inventory.backfill-from of outlet blr-indiranagar: ");
    assertWrong(
        "menu-sharing-code:",
        "menusharing-code:",
        "there is no key menusharing-code (line 67); did you mean menu-sharing-code?");
    assertWrong("    menu:\n", "    menu:\n      base-url: nowhere\n", "menu.base-url of outlet");
    Map<String, String> withoutMenu = new HashMap<>(ENVIRONMENT);
    withoutMenu.remove("PETPOOJA_INDIRANAGAR_MENU_ACCESS_TOKEN");
    assertThatThrownBy(() -> new Up(file(example), withoutMenu))
        .hasMessageContaining("menu.access-token-env of outlet blr-indiranagar: the environment")
        .hasMessageNotContaining("t0ken");
  }

  @Test
  void takesSchedulesOfKnownSourcesOnly() throws IOException {
    assertWrong("source: petpooja\n", "source: zomato\n", "source must be one of petpooja, ");
    assertWrong("every: 1h", "every: often", "every of schedule petpooja-inventory: a span such");
    assertWrong("every: 1h", "every: 0s", "schedule of schedule petpooja-inventory: The interval");
    assertWrong(
        "\"02:00\"\n    daily-days", "2 am\n    daily-days", "daily-at of schedule petpooja");
    assertWrong("daily-days: 7", "daily-days: 1000", "fullDays must be 0 to 366");
    assertWrong("source: petpooja-inventory", "source: petpooja", "petpooja is there twice");
    assertWrong(
        "source: petpooja\n",
        "source: petpooja\n    every: 1h\n",
        "orders are polled all the time");
  }

  @Test
  void needsNeitherInventoryNorMenu() throws IOException {
    String orders = example.substring(0, example.indexOf("    inventory:"));
    assertThatCode(() -> new Up(file(orders), ENVIRONMENT)).doesNotThrowAnyException();
  }

  @Test
  void wantsHooksAndTheirTokensTogether() throws IOException {
    assertWrong(
        "    hook-token-env: TITAN_HOOK_INDIRANAGAR\n",
        "",
        "petpooja-hook-token-env of outlet blr-indiranagar: it needs a hook-token-env");
    assertWrong(
        "hooks:\n  listen: 127.0.0.1\n  port: 18090\n", "", "there are no hooks to listen on");
    String nobody = example.replaceAll("(?m)^ +(petpooja-)?hook-token-env: .*$", "");
    assertThatThrownBy(() -> new Up(file(nobody), ENVIRONMENT))
        .hasMessageContaining("no outlet has a hook-token-env");
  }

  @Test
  void namesAllThatIsWrongAtOnce() throws IOException {
    String wrong =
        example
            .replace("  rest-id:", "  rest-ids:")
            .replace("port: 18090", "port: many")
            .replace("zone: Asia/Kolkata", "zone: Asia/Bengaluru")
            .replace("2026-09-01", "1.9.2026");
    int line = 1 + (int) wrong.lines().takeWhile(one -> !one.contains("rest-ids:")).count();
    assertThatThrownBy(() -> new Up(file(wrong), Map.of()))
        .hasMessageContaining("has 14 problems")
        .hasMessageContaining("there is no key rest-ids (line " + line + "); did you mean rest-id?")
        .hasMessageContaining("many is no whole number (line ")
        .hasMessageContaining("rest-id of outlet blr-indiranagar: it is missing")
        .hasMessageContaining("zone of outlet blr-indiranagar: ")
        .hasMessageContaining("backfill-from of outlet blr-indiranagar: ")
        .hasMessageContaining("TITAN_HOOK_INDIRANAGAR is not set");
  }

  @Test
  void refusesOutletsThatCannotBeToldApart() throws IOException {
    String outlet = example.substring(example.indexOf("    # Your own short name"));
    String twice = example + "\n" + outlet;
    assertThatThrownBy(() -> new Up(file(twice), ENVIRONMENT))
        .hasMessageContaining("outlet blr-indiranagar is there twice")
        .hasMessageContaining("another outlet has the same token");
    String again = twice.replaceFirst("(?s)(.*)id: blr-indiranagar", "$1id: blr-again");
    assertThatThrownBy(() -> new Up(file(again), ENVIRONMENT))
        .hasMessageContaining("rest-id of outlet blr-again: another outlet has it as well");
  }

  @Test
  void wantsTheMasterKeyForWhatTheStoreMustHave() throws IOException {
    Path file = file(example.replaceAll("(?m)^ +app-key-env: .*$", ""));
    assertThatThrownBy(() -> new Up(file, ENVIRONMENT))
        .hasMessageContaining("TITAN_MASTER_KEY is not set")
        .hasMessageContaining("openssl rand -base64 32");
    Map<String, String> withKey = new HashMap<>(ENVIRONMENT);
    withKey.put("TITAN_MASTER_KEY", "c2hvcnQ=");
    assertThatThrownBy(() -> new Up(file, withKey))
        .hasMessageContaining("TITAN_MASTER_KEY must be 32 random bytes")
        .hasMessageNotContaining("c2hvcnQ=");
  }

  @Test
  void refusesATokenThatCanBeGuessed() throws IOException {
    Map<String, String> weak = new HashMap<>(ENVIRONMENT);
    weak.put("TITAN_HOOK_INDIRANAGAR", "short");
    assertThatThrownBy(() -> new Up(file(example), weak))
        .hasMessageContaining("hook-token-env of outlet blr-indiranagar")
        .hasMessageContaining("16 characters")
        .hasMessageNotContaining("short");
  }

  @Test
  void saysWhatToWriteWhenThereIsNoFile() {
    Commands.Answer answer =
        Commands.run(
            "up",
            "--config",
            folder.resolve("absent.yaml").toString(),
            "--data",
            folder.toString());
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.error()).contains("There is no configuration file", "./titan up --example");
  }

  private void assertWrong(String right, String wrong, String message) throws IOException {
    assertThat(example).contains(right);
    Path file = file(example.replace(right, wrong));
    assertThatThrownBy(() -> new Up(file, ENVIRONMENT))
        .isInstanceOf(TitanException.class)
        .hasMessageContaining(message);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("titan.yaml"), content);
  }
}
