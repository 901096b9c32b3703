package dev.titan.localstack.cli;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.localstack.cli.deadletters.LetterFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** The options that say which dead letters are meant. */
final class LetterFlags {
  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Who could not read it: petpooja, kot-agent, ledger, ...")
  private String source;

  @Option(
      names = "--outlet",
      paramLabel = "OUTLET",
      description = "Of this outlet: its id, or organisation/id.")
  private String outlet;

  @Option(names = "--code", paramLabel = "CODE", description = "With this error code.")
  private ErrorCode code;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Read on this day (UTC) or later, as in 2026-03-15.")
  private LocalDate since;

  /** Whether nothing narrows the letters down. */
  boolean isEmpty() {
    return source == null && outlet == null && code == null && since == null;
  }

  LetterFilter filter(boolean replayedToo) {
    return new LetterFilter(
        source == null ? "" : source,
        outlet == null ? "" : outlet,
        code == null ? "" : code.name(),
        since == null ? Instant.EPOCH : since.atStartOfDay(ZoneOffset.UTC).toInstant(),
        replayedToo);
  }
}
