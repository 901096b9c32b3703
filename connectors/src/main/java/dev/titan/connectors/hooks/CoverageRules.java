package dev.titan.connectors.hooks;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sender's word that it has told everything up to a moment allows to be claimed. Pure.
 *
 * <p>The window begins where the sender says, else where its last word ended, else with the
 * earliest event of the batch. A word without any of these claims nothing but is remembered. A word
 * that goes back claims its window only when the sender names the beginning, as a back-fill does; a
 * word about the future is no knowledge and is ignored.
 */
final class CoverageRules {

  /** What became of a sender's word. */
  enum Outcome {
    /** The batch says nothing. */
    NONE,
    /** A window is claimed. */
    CLAIMED,
    /** Nothing to claim yet: the next word's window begins here. */
    NOTED,
    /** Not taken; the message says why. */
    IGNORED
  }

  /**
   * A sender's word.
   *
   * @param from where its window begins, if it says so
   * @param through up to when it has told everything, if it says so
   */
  record Word(Optional<Instant> from, Optional<Instant> through) {}

  /**
   * What may be claimed.
   *
   * @param from start of the window, null without one
   * @param through end of the window, null without one
   * @param mark up to when the sender has now told everything, if it ever said so
   * @param message why, for the sender; empty when there is nothing to say
   */
  record Claim(
      Outcome outcome, Instant from, Instant through, Optional<Instant> mark, String message) {}

  private CoverageRules() {}

  /**
   * Decides.
   *
   * @param mark the end of the sender's earlier words, if there were any
   * @param earliest the earliest event of the batch that was taken, if there is one
   * @param latest moments after this have not been yet
   */
  static Claim claim(
      Word word, Optional<Instant> mark, Optional<Instant> earliest, Instant latest) {
    if (word.through().isEmpty()) {
      return word.from().isEmpty()
          ? new Claim(Outcome.NONE, null, null, mark, "")
          : ignored(mark, "complete_from says nothing without complete_through.");
    }
    Instant through = word.through().get();
    if (through.isAfter(latest)) {
      return ignored(
          mark, "complete_through is in the future: nobody can have told all of that yet.");
    }
    boolean goesBack = mark.isPresent() && through.isBefore(mark.get());
    if (goesBack && word.from().isEmpty()) {
      return ignored(
          mark,
          "complete_through is before an earlier one, %s; to tell an older window send complete_from."
              .formatted(mark.get()));
    }
    Optional<Instant> from = word.from().or(() -> mark).or(() -> earliest);
    if (word.from().isPresent() && !word.from().get().isBefore(through)) {
      return ignored(mark, "complete_from is not before complete_through.");
    }
    Optional<Instant> newMark = Optional.of(goesBack ? mark.get() : through);
    if (from.isEmpty() || !from.get().isBefore(through)) {
      return new Claim(
          Outcome.NOTED,
          null,
          null,
          newMark,
          "Nothing to claim yet: the next complete_through counts from here.");
    }
    return new Claim(Outcome.CLAIMED, from.get(), through, newMark, "");
  }

  private static Claim ignored(Optional<Instant> mark, String why) {
    return new Claim(Outcome.IGNORED, null, null, mark, why);
  }
}
