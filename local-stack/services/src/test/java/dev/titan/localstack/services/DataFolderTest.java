package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path temp;

  @Test
  void isRefusedTwiceInOneProcessAndFreeAfterwards() {
    Path folder = temp.resolve("data");
    try (DataFolder first = TestFolders.open(folder)) {
      assertThat(first.root()).isEqualTo(folder);
      assertThatThrownBy(() -> TestFolders.open(folder))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining(
              "is in use by the process with pid " + ProcessHandle.current().pid())
          .hasMessageContaining("--data DIR");
    }
    try (DataFolder again = TestFolders.open(folder)) {
      assertThat(again.root()).isDirectory();
    }
  }

  @Test
  void namesThePidOfTheOtherProcessThatHoldsItAndIsFreeOnceThatIsKilled() throws Exception {
    try (ChildProcess holder = ChildProcess.start(FolderHolderMain.class, temp.toString())) {
      holder.awaitLine(line -> line.startsWith("open "));
      assertThatThrownBy(() -> TestFolders.open(temp))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("is in use by the process with pid " + holder.pid());
      holder.kill();
    }
    try (DataFolder data = TestFolders.open(temp)) {
      assertThat(data.logs()).isDirectory();
    }
  }

  @Test
  void refusesADiskThatIsNearlyFull() {
    assertThatThrownBy(() -> DataFolder.open(temp, 1L << 30, folder -> 100L << 20))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("has 100 MiB free and Titan needs 1024 MiB")
        .hasMessageContaining("Free some space");
    try (DataFolder data = DataFolder.open(temp, 1L << 30, folder -> 1L << 30)) {
      assertThat(data.root()).isEqualTo(temp);
    }
  }

  @Test
  void saysThatTheFolderCannotBeWritten() throws IOException {
    Path file = Files.createFile(temp.resolve("a-file"));
    assertThatThrownBy(() -> TestFolders.open(file.resolve("data")))
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("name another folder with --data DIR");
  }

  @Test
  void keepsAGeneratedSecretForThisUserAlone() throws IOException {
    Secret secret;
    try (DataFolder data = TestFolders.open(temp)) {
      secret = data.secrets().secret("clickhouse-writer");
      assertThat(secret).hasToString("***");
      assertThat(secret.reveal()).hasSize(32);
      assertThat(data.secrets().secret("clickhouse-reader")).isNotEqualTo(secret);
    }
    assertThat(Files.getPosixFilePermissions(temp.resolve("secrets/clickhouse-writer")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(temp.resolve("secrets")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (DataFolder data = TestFolders.open(temp)) {
      assertThat(data.secrets().secret("clickhouse-writer")).isEqualTo(secret);
    }
  }
}
