package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./titan doctor --config} against the simulated Petpooja. */
class ConfigurationDoctorTest {
  private static final List<OutletProfile> OUTLETS = Chain.of(7).outlets();
  private static final String HOOKS = "hooks:\n  port: %d\n";
  private static final String TOKEN = "the-token-of-the-agents";

  @TempDir private Path folder;
  private PetpoojaServer petpooja;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void serve() throws IOException {
    petpooja = PetpoojaServer.start(0, Chain.of(7).sources(), Quirks.none(), Clock.systemUTC());
    environment.putAll(ChainFile.secrets(OUTLETS.get(0), "FIRST"));
    environment.putAll(ChainFile.secrets(OUTLETS.get(1), "SECOND"));
    environment.putAll(ChainFile.secrets(OUTLETS.get(2), "THIRD"));
    environment.put("AGENTS", TOKEN);
  }

  @AfterEach
  void stop() {
    petpooja.close();
  }

  @Test
  void findsAChainGoodWhosePartsAllAnswer() throws IOException {
    Commands.Answer answer =
        doctor(
            ChainFile.head(HOOKS.formatted(freePort()))
                + ChainFile.outlet(OUTLETS.get(0), petpooja.baseUrl(), "FIRST")
                + "    hook-token-env: AGENTS\n"
                + ChainFile.outlet(OUTLETS.get(1), petpooja.baseUrl(), "SECOND"));
    assertThat(answer.out())
        .contains(
            "titan.yaml, 2 outlets",
            "is free, 1 outlets may send",
            OUTLETS.get(0).outletId() + ": accepted, ",
            OUTLETS.get(1).outletId() + ": accepted, ",
            "Titan can start here.")
        .doesNotContain("BAD");
    assertThat(answer.code()).isZero();
    assertSecretsAreNotTold(answer);
  }

  @Test
  void saysOfEachPartWhatIsWrongWithIt() throws IOException {
    environment.put("SECOND_TOKEN", "a-token-of-last-year");
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Commands.Answer answer =
          doctor(
              ChainFile.head(HOOKS.formatted(occupant.getLocalPort()))
                  + ChainFile.outlet(OUTLETS.get(0), petpooja.baseUrl(), "FIRST")
                  + "    hook-token-env: AGENTS\n"
                  + ChainFile.outlet(OUTLETS.get(1), petpooja.baseUrl(), "SECOND")
                      .replaceFirst("closing-time: .*", "closing-time: \"16:00\"")
                      .replaceFirst("zone: .*", "zone: UTC")
                  + ChainFile.outlet(OUTLETS.get(2), "http://127.0.0.1:" + freePort(), "THIRD")
                  + "    backfill-from: 2099-01-01\n");
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.out())
          .contains(
              "cannot be listened on", "UTC is no place", "ends at 16:00 is cut in its middle")
          .contains("backfill-from 2099-01-01 is in the future")
          .contains("good petpooja  " + OUTLETS.get(0).outletId() + ": accepted")
          .contains("BAD  petpooja  " + OUTLETS.get(1).outletId() + ": refused. ", "code 100")
          .contains("BAD  petpooja  " + OUTLETS.get(2).outletId() + ": no answer. ")
          .contains("Titan cannot start here yet.");
      assertThat(answer.out()).doesNotContain("a-token-of-last-year");
      assertSecretsAreNotTold(answer);
    }
  }

  @Test
  void namesEveryProblemOfTheFileAndTriesTheRest() throws IOException {
    environment.remove("SECOND_KEY");
    Commands.Answer answer =
        doctor(
            ChainFile.head("colour: red\n")
                + ChainFile.outlet(OUTLETS.get(0), petpooja.baseUrl(), "FIRST")
                + ChainFile.outlet(OUTLETS.get(1), "petpooja", "SECOND"));
    String second = OUTLETS.get(1).outletId();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains(
            "there is no key colour (line 2)",
            "base-url of outlet " + second + ": it must be http(s)://host",
            "the environment variable SECOND_KEY is not set",
            OUTLETS.get(0).outletId() + ": accepted, ");
    assertThat(Commands.run("doctor", "--config", folder.resolve("absent").toString()).out())
        .contains("There is no configuration file");
  }

  private Commands.Answer doctor(String file) throws IOException {
    Path config = Files.writeString(folder.resolve("titan.yaml"), file);
    return Commands.run(
        "",
        environment,
        "doctor",
        "--config",
        config.toString(),
        "--data",
        folder.resolve("data").toString());
  }

  private static void assertSecretsAreNotTold(Commands.Answer answer) {
    OUTLETS.forEach(
        profile ->
            assertThat(answer.out() + answer.error())
                .doesNotContain(ChainFile.values(profile).toArray(String[]::new)));
    assertThat(answer.out()).doesNotContain(TOKEN);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
