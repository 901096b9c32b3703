package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.error.TitanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One file of an organisation at a time: the others wait, and know for what. */
class OrgLockTest extends IntakeFixture {

  private static final int MOST_SECONDS = 60;

  private static final OrgLock.Patience SHORT =
      new OrgLock.Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMinutes(1));

  @Test
  void waitsForAnotherFileAndSaysForWhich() throws Exception {
    Sql sql = new Sql(store.dataSource());
    Path content = Files.writeString(root.resolve("content"), "expense,e1,2026-03-05,100,Gas");
    DroppedFile file =
        new DroppedFile("cafes", Optional.of("lawn"), "march.csv", "march.csv", content, NOW);
    CountDownLatch told = new CountDownLatch(1);
    List<String> words = new CopyOnWriteArrayList<>();
    Consumer<String> waiting =
        word -> {
          words.add(word);
          told.countDown();
        };

    CompletableFuture<String> second =
        new OrgLock(sql, SHORT)
            .holding(
                "cafes",
                word -> {},
                () -> {
                  new FileLog(sql).begin("", file, "hash", 1, NOW);
                  CompletableFuture<String> other =
                      CompletableFuture.supplyAsync(
                          () -> new OrgLock(sql, SHORT).holding("cafes", waiting, () -> "taken"));
                  assertThat(awaited(told)).isTrue();
                  assertThat(other).isNotDone();
                  return other;
                });

    assertThat(second.get(MOST_SECONDS, TimeUnit.SECONDS)).isEqualTo("taken");
    assertThat(words.get(0))
        .startsWith("Another process takes a file of cafes: march.csv, begun at ")
        .contains(" 0 rows read (session ")
        .endsWith("This file waits for that");
  }

  @Test
  void givesUpInTheEndAndSaysWhatToDo() {
    Sql sql = new Sql(store.dataSource());
    OrgLock impatient =
        new OrgLock(
            sql, new OrgLock.Patience(Duration.ofMillis(1), Duration.ofHours(1), Duration.ZERO));

    new OrgLock(sql, SHORT)
        .holding(
            "cafes",
            word -> {},
            () -> {
              assertThatThrownBy(() -> impatient.holding("cafes", word -> {}, () -> "never"))
                  .isInstanceOf(TitanException.class)
                  .hasMessageContaining("Another process takes a file of cafes (session")
                  .hasMessageContaining("stop that process, or wait");
              assertThat(impatient.holding("others", word -> {}, () -> "at once"))
                  .isEqualTo("at once");
              return "done";
            });
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
