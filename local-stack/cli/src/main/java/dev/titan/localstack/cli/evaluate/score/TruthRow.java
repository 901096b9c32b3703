package dev.titan.localstack.cli.evaluate.score;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was injected: a fraud, or something innocent that looks like one.
 *
 * @param kind which of the two
 * @param name the mode of the fraud as the detector calls it, or the name of the trap
 * @param lookalike the mode that a trap looks like; empty when it is not said
 * @param outlet where
 * @param subjects whom or what it is about, under every name that is known; the first is the one
 *     that was given
 * @param businessDate day of trade
 * @param paise what it cost
 * @param at when the last of it happened, if that is said
 */
public record TruthRow(
    Kind kind,
    String name,
    String lookalike,
    OutletKey outlet,
    List<String> subjects,
    LocalDate businessDate,
    long paise,
    Optional<Instant> at) {

  /** What a row is about. */
  public enum Kind {
    /** A fraud, which has to be found. */
    MODE,
    /** An innocent look-alike, which must not alarm. */
    TRAP
  }

  /** Copies the subjects, of which there must be one. */
  public TruthRow {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("A row of truth needs a subject");
    }
  }

  /** A fraud; any name of the mode will do. */
  public static TruthRow fraud(
      String mode,
      OutletKey outlet,
      List<String> subjects,
      LocalDate businessDate,
      long paise,
      Optional<Instant> at) {
    return new TruthRow(
        Kind.MODE, FraudModes.detectorName(mode), "", outlet, subjects, businessDate, paise, at);
  }

  /** A trap; any name of the mode that it looks like will do, or none. */
  public static TruthRow trap(
      String name,
      String lookalike,
      OutletKey outlet,
      List<String> subjects,
      LocalDate businessDate,
      Optional<Instant> at) {
    String mode = lookalike.isBlank() ? "" : FraudModes.detectorName(lookalike);
    return new TruthRow(Kind.TRAP, name, mode, outlet, subjects, businessDate, 0, at);
  }
}
