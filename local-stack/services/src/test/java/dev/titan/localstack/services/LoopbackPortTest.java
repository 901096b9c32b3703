package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackPortTest {
  @TempDir private Path folder;

  @Test
  void keepsAFreePortAcrossStarts() {
    Path memory = folder.resolve("port");
    int first = LoopbackPort.choose("kafka", 0, memory);
    assertThat(first).isBetween(18_000, 29_999);
    assertThat(LoopbackPort.anyFree(memory)).isNotEqualTo(first);
    assertThat(LoopbackPort.choose("kafka", 0, memory)).isEqualTo(first);
  }

  @Test
  void takesAnotherWhenTheKeptPortIsOccupiedMeanwhile() throws Exception {
    Path memory = folder.resolve("port");
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(memory, Integer.toString(occupant.getLocalPort()));
      assertThat(LoopbackPort.choose("kafka", 0, memory))
          .isPositive()
          .isNotEqualTo(occupant.getLocalPort());
    }
  }

  @Test
  void takesAnyPortWhenTheFileIsDamaged() throws Exception {
    Path memory = Files.writeString(folder.resolve("port"), "99999999 or so");
    assertThat(LoopbackPort.choose("kafka", 0, memory)).isPositive();
  }

  @Test
  void usesTheConfiguredPortAndRemembersNothing() {
    int port = LoopbackPort.anyFree(folder);
    assertThat(LoopbackPort.choose("kafka", port, folder.resolve("port"))).isEqualTo(port);
    assertThat(folder.resolve("port")).doesNotExist();
  }
}
