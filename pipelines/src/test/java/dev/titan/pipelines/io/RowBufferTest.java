package dev.titan.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RowBufferTest {

  private static final Table TABLE = Table.of("t", "n");
  private static final long NO_LINGER = 0;
  private static final long LONG_LINGER = 60_000_000_000L;

  @Test
  void handsOverEveryRowOnceAndInOrder() throws Exception {
    RowBuffer buffer = new RowBuffer(10, 40, 1_000_000);
    List<Long> written = Collections.synchronizedList(new ArrayList<>());
    Thread writer = writer(buffer, written, null);
    for (long number = 0; number < 1000; number++) {
      buffer.add(row(number));
      if (number % 97 == 0) {
        buffer.drain();
        assertThat(written).hasSize((int) number + 1);
      }
    }
    buffer.drain();
    buffer.close();
    writer.join();
    assertThat(written).hasSize(1000).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void gathersWhatComesWhileRowsAreWritten() throws Exception {
    RowBuffer buffer = new RowBuffer(1, 100, NO_LINGER);
    buffer.add(row(0));
    assertThat(buffer.take().get("t")).hasSize(1);
    for (long number = 1; number <= 50; number++) {
      buffer.add(row(number));
    }
    buffer.done(null);
    assertThat(buffer.take().get("t")).hasSize(50);
  }

  @Test
  void letsTheTaskWaitWhenTooManyRowsWait() throws Exception {
    RowBuffer buffer = new RowBuffer(1, 2, NO_LINGER);
    buffer.add(row(0));
    buffer.add(row(1));
    CompletableFuture<Void> third =
        CompletableFuture.runAsync(
            () -> {
              try {
                buffer.add(row(2));
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(third).isNotDone();
    assertThat(buffer.take().get("t")).hasSize(2);
    third.get();
    buffer.done(null);
    assertThat(buffer.take().get("t")).hasSize(1);
  }

  @Test
  void doesNotLetADrainWaitForCompany() throws Exception {
    RowBuffer buffer = new RowBuffer(100, 400, LONG_LINGER);
    List<Long> written = Collections.synchronizedList(new ArrayList<>());
    Thread writer = writer(buffer, written, null);
    buffer.add(row(7));
    buffer.drain();
    assertThat(written).containsExactly(7L);
    buffer.close();
    writer.join();
  }

  @Test
  void tellsTheTaskWhatWentWrong() throws Exception {
    RowBuffer buffer = new RowBuffer(1, 2, NO_LINGER);
    CountDownLatch failed = new CountDownLatch(1);
    Thread writer = writer(buffer, new ArrayList<>(), failed);
    buffer.add(row(0));
    failed.await();
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> buffer.add(row(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the store is away"));
    assertThatThrownBy(buffer::drain).isInstanceOf(IOException.class);
    buffer.close();
    writer.join();
  }

  @Test
  void copiesWhatIsNotKnownToBeWritten() throws Exception {
    RowBuffer buffer = new RowBuffer(1, 100, NO_LINGER);
    buffer.add(row(0));
    buffer.add(row(1));
    assertThat(buffer.take().get("t")).hasSize(2);
    buffer.add(row(2));
    assertThat(numbers(buffer.copy())).containsExactly(0L, 1L, 2L);
    buffer.done(null);
    assertThat(numbers(buffer.copy())).containsExactly(2L);
    buffer.take();
    buffer.done(null);
    assertThat(buffer.copy()).isEmpty();
  }

  @Test
  void waitsOnlyForRowsThatWereCopiedBefore() throws Exception {
    RowBuffer buffer = new RowBuffer(100, 400, LONG_LINGER);
    buffer.add(row(0));
    buffer.drainCopied();
    buffer.copy();
    CompletableFuture<Void> copied =
        CompletableFuture.runAsync(
            () -> {
              try {
                buffer.drainCopied();
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    // The row is handed over at once, however long rows may wait for company.
    assertThat(buffer.take().get("t")).hasSize(1);
    assertThat(copied).isNotDone();
    buffer.add(row(1));
    buffer.done(null);
    copied.get();
    assertThat(numbers(buffer.copy())).containsExactly(1L);
  }

  @Test
  void copiesNothingOnceTheStoreHasFailed() throws Exception {
    RowBuffer buffer = new RowBuffer(1, 100, NO_LINGER);
    buffer.add(row(0));
    buffer.take();
    buffer.done(new IOException("the store is away"));
    assertThatThrownBy(buffer::copy).isInstanceOf(IOException.class);
  }

  private static List<Long> numbers(List<TableRow> rows) {
    return rows.stream().map(row -> (Long) row.value(0)).toList();
  }

  /** Writes until the buffer is closed; with a latch it fails on the first rows instead. */
  private static Thread writer(RowBuffer buffer, List<Long> written, CountDownLatch failing) {
    Thread thread =
        new Thread(
            () -> {
              try {
                Map<String, List<TableRow>> rows = buffer.take();
                while (rows != null) {
                  if (failing != null) {
                    buffer.done(new IOException("the store is away"));
                    failing.countDown();
                    return;
                  }
                  rows.get("t").forEach(row -> written.add((Long) row.value(0)));
                  buffer.done(null);
                  rows = buffer.take();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    return thread;
  }

  private static TableRow row(long number) {
    return new TableRow(TABLE, number, 1L, 0L);
  }
}
