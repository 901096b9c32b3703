package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @TempDir private Path folder;

  @Test
  void leavesTheTicketsOnceHoweverOftenTheyAreServedAndListsBadRows() throws Exception {
    Path file = TicketCsv.write(folder.resolve("My Tickets.csv"), 4, 60);
    Files.writeString(
        file,
        "soon,241,Idli,1,10\n2026-01-05 09:00:00,242,Idli,many,10\n",
        StandardOpenOption.APPEND);
    Commands.Answer first = replay(file, "--quirks", "realistic");
    assertThat(first.error()).isEmpty();
    assertThat(first.out())
        .contains("240 tickets", "as outlet replay/my-tickets")
        .containsPattern("bills +240 +240")
        .containsPattern("first day +2026-01-01 +2026-01-01")
        .containsPattern("last day +2026-01-04 +2026-01-04")
        .contains("2 of ", "rows of the file could not be read", "soon", "many")
        .contains("Equal: everything that was served is in ClickHouse, once.");
    assertThat(first.code()).isZero();

    Commands.Answer second = replay(file, "--quirks", "realistic");
    assertThat(second.out())
        .contains("ledger job goes on from its last checkpoint")
        .containsPattern("bills +240 +240");
    assertThat(second.code()).isZero();

    Path other = TicketCsv.write(folder.resolve("other.csv"), 1, 5);
    Commands.Answer mixed = replay(other, "--outlet", "my-tickets");
    assertThat(mixed.code()).isEqualTo(1);
    assertThat(mixed.out()).contains("differs: the file has 5 bills", "--outlet ID");
  }

  @Test
  void saysWhatToDoAboutAnOccupiedPortAndAFileThatIsNone() throws IOException {
    Path file = TicketCsv.write(folder.resolve("few.csv"), 1, 2);
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(occupant.getLocalPort());
      Commands.Answer answer = replay(file, "--kafka-port", port);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.error())
          .contains("Port " + port + " for kafka is in use by another program", "--kafka-port N");
    }
    Path absent = folder.resolve("absent.csv");
    assertThat(replay(absent).error()).contains("absent.csv");
    Path empty = Files.write(folder.resolve("empty.csv"), List.of("name,age", "Asha,31"));
    Commands.Answer refused = replay(empty);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.error()).startsWith("titan: ").contains("time");
  }

  private Commands.Answer replay(Path file, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "replay";
    arguments[1] = file.toString();
    arguments[2] = "--data";
    arguments[3] = folder.resolve("data").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Commands.run(arguments);
  }
}
