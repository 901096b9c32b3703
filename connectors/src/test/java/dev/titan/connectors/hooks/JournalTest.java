package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final long ROOM = 64L << 20;
  private static final Instant MARK = Instant.parse("2026-03-15T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void keepsRecordsInOrderAndMarksOverAReopening() {
    try (Journal journal = Journal.open(folder, ROOM)) {
      append(journal, "lawn", Optional.of(MARK), "a", "b");
      append(journal, "pier", Optional.empty(), "c");
    }
    try (Journal journal = Journal.open(folder, ROOM)) {
      assertThat(texts(journal)).containsExactly("a", "b", "c");
      assertThat(journal.mark("lawn")).contains(MARK);
      assertThat(journal.mark("pier")).isEmpty();
      append(journal, "lawn", Optional.empty(), "d");
      assertThat(texts(journal)).containsExactly("a", "b", "c", "d");
      assertThat(journal.mark("lawn")).contains(MARK);
    }
  }

  @Test
  void keepsWhatWasNotRemoved() {
    try (Journal journal = Journal.open(folder, ROOM)) {
      append(journal, "lawn", Optional.of(MARK), "a", "b", "c");
      journal.remove(journal.oldest(2, ROOM));
      assertThat(texts(journal)).containsExactly("c");
    }
    try (Journal journal = Journal.open(folder, ROOM)) {
      assertThat(texts(journal)).containsExactly("c");
      journal.remove(journal.oldest(2, ROOM));
      assertThat(journal.waiting()).isZero();
      assertThat(journal.waitingBytes()).isZero();
      assertThat(journal.mark("lawn")).contains(MARK);
    }
  }

  @Test
  void takesNothingOfARequestForWhichThereIsNoRoom() {
    try (Journal journal = Journal.open(folder, 1000)) {
      append(journal, "lawn", Optional.empty(), "x".repeat(400));
      TitanException refusal =
          catchThrowableOfType(
              TitanException.class,
              () -> append(journal, "lawn", Optional.of(MARK), "y", "z".repeat(900)));

      assertThat(refusal.code()).isEqualTo(ErrorCode.BUFFER_FULL);
      assertThat(journal.waiting()).isEqualTo(1);
      assertThat(journal.mark("lawn")).isEmpty();
      journal.remove(journal.oldest(10, ROOM));
      append(journal, "lawn", Optional.of(MARK), "y");
      assertThat(texts(journal)).containsExactly("y");
    }
  }

  @Test
  void refusesAFolderThatAnotherOneUses() {
    try (Journal journal = Journal.open(folder, ROOM)) {
      TitanException refusal =
          catchThrowableOfType(TitanException.class, () -> Journal.open(folder, ROOM));

      assertThat(refusal.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
      assertThat(journal.usable()).isTrue();
    }
  }

  @Test
  void keepsEachRequestTogetherWhenManyComeAtOnce() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(8);
    try (Journal journal = Journal.open(folder, ROOM)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int number = 0; number < 200; number++) {
        String first = number + "-0";
        String second = number + "-1";
        sent.add(senders.submit(() -> append(journal, "lawn", Optional.of(MARK), first, second)));
      }
      for (Future<?> one : sent) {
        one.get();
      }
      List<String> texts = texts(journal);
      assertThat(texts).hasSize(400);
      for (int at = 0; at < texts.size(); at += 2) {
        assertThat(texts.get(at + 1)).isEqualTo(texts.get(at).replace("-0", "-1"));
      }
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void usesItsRoomAgainInsteadOfGrowing() throws IOException {
    String text = "x".repeat(10_000);
    try (Journal journal = Journal.open(folder, ROOM)) {
      for (int round = 0; round < 200; round++) {
        append(journal, "lawn", Optional.of(MARK.plusSeconds(round)), text, text, text, text);
        journal.remove(journal.oldest(100, ROOM));
      }
      try (var files = Files.list(folder)) {
        long size = files.mapToLong(file -> file.toFile().length()).sum();
        assertThat(size).as("bytes on disk after 8 MB went through").isLessThan(2L << 20);
      }
    }
  }

  /** Kills a process that appends, again and again, and looks for what it said it had. */
  @Test
  void opensWithEverythingThatWasAcknowledgedAfterAKill() throws Exception {
    int acknowledged = -1;
    for (int round = 0; round < 3; round++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString(),
                  Integer.toString(acknowledged + 1))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
        int target = acknowledged + 50;
        while (acknowledged < target) {
          acknowledged = Integer.parseInt(lines.readLine());
        }
        writer.destroyForcibly().waitFor();
      }
      try (Journal journal = Journal.open(folder, ROOM)) {
        List<String> texts = texts(journal);
        assertThat(texts.size()).isGreaterThan(acknowledged);
        for (int number = 0; number < texts.size(); number++) {
          assertThat(texts.get(number)).isEqualTo(Integer.toString(number));
        }
        assertThat(journal.mark("lawn")).contains(MARK.plusSeconds(texts.size() - 1));
        acknowledged = texts.size() - 1;
      }
    }
  }

  /** Appends numbers from one on and prints each once it is acknowledged. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      try (Journal journal = Journal.open(Path.of(arguments[0]), ROOM)) {
        for (int number = Integer.parseInt(arguments[1]); number < 1_000_000; number++) {
          append(journal, "lawn", Optional.of(MARK.plusSeconds(number)), Integer.toString(number));
          System.out.println(number);
        }
      }
    }
  }

  @Test
  void wakesWhoWaitsForNews() throws Exception {
    try (Journal journal = Journal.open(folder, ROOM)) {
      append(journal, "lawn", Optional.empty(), "a");
      journal.awaitNews(Duration.ofDays(1));
      assertThat(texts(journal)).containsExactly("a");
    }
  }

  private static String append(
      Journal journal, String feed, Optional<Instant> mark, String... texts) {
    List<JournalRecord> records = new ArrayList<>();
    for (String text : texts) {
      records.add(new JournalRecord(Topic.KOTS, text.getBytes(StandardCharsets.UTF_8)));
    }
    return journal.append(feed, old -> new Journal.Addition<>(records, mark, "done"));
  }

  private static List<String> texts(Journal journal) {
    return journal.oldest(1_000_000, ROOM).stream()
        .map(entry -> JournalRecord.ofBytes(entry.bytes()))
        .map(one -> new String(one.json(), StandardCharsets.UTF_8))
        .toList();
  }
}
