package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/**
 * Reads one whole answer: every page of a day. The cursor is the last order's {@code refId}.
 * Whatever was read before an error is in the answer all the same.
 */
final class DayPull {

  private final PetpoojaOutlet outlet;
  private final BiFunction<LocalDate, String, Page> source;
  private final int maxPages;

  /**
   * A reader of answers.
   *
   * @param source gives the page of a day after a cursor
   */
  DayPull(PetpoojaOutlet outlet, BiFunction<LocalDate, String, Page> source, int maxPages) {
    this.outlet = outlet;
    this.source = source;
    this.maxPages = maxPages;
  }

  /** Asks for a day until the answer ends or the source fails. */
  DayAnswer pull(LocalDate day) {
    AnswerReader reader = new AnswerReader(outlet);
    AtomicReference<Instant> startedAt = new AtomicReference<>(Instant.EPOCH);
    TitanException failure = null;
    try {
      Paging.readAll(
          cursor -> {
            Page page = source.apply(day, cursor);
            startedAt.compareAndSet(Instant.EPOCH, page.observedAt());
            return page;
          },
          maxPages,
          reader::read,
          what -> failed(day, what));
      requireAskedDays(reader, day);
    } catch (TitanException e) {
      failure = e;
    }
    return reader.answer(day, startedAt.get(), Optional.ofNullable(failure));
  }

  /** A source that ignores the date asked for must not make that day look empty. */
  private void requireAskedDays(AnswerReader reader, LocalDate day) {
    Set<LocalDate> days = reader.days();
    if (!days.isEmpty() && !days.contains(day) && !days.contains(day.minusDays(1))) {
      throw failed(day, "asked for " + day + " it answered with orders of other days only");
    }
  }

  private TitanException failed(LocalDate day, String what) {
    return new TitanException(
        ErrorCode.SOURCE_FAILED,
        "Petpooja fails for outlet %s on %s: %s".formatted(outlet.key(), day, what));
  }
}
