package dev.titan.localstack.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.titan.connectors.googledrive.intake.IngestedFiles;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints a status for people or for programs. */
public final class StatusReport {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private StatusReport() {}

  /** One JSON object with the fields of {@link StackStatus}. */
  public static void printJson(StackStatus status, PrintStream out) throws JsonProcessingException {
    out.println(JSON.writeValueAsString(status));
  }

  /** A page of text. */
  public static void print(StackStatus status, PrintStream out) {
    out.println("Data " + status.data() + ", main process " + status.pid());
    out.println();
    for (StackStatus.ServiceStatus service : status.services()) {
      out.printf(
          Locale.ROOT,
          "  %-4s %-14s %s%n",
          service.healthy() ? "up" : "DOWN",
          service.name(),
          service.detail());
    }
    out.println();
    if (status.ledgerBehind() >= 0) {
      out.println(
          "Ledger: " + status.ledgerBehind() + " records of titan.bills since its last checkpoint");
    }
    for (StackStatus.SourceStatus source : status.coverage()) {
      out.printf(
          Locale.ROOT,
          "  %-38s %s to %s, lag %s%s%n",
          source.org() + "/" + source.outlet() + " " + source.source(),
          source.from().toString().substring(0, 10),
          source.through().toString().substring(0, 16).replace('T', ' '),
          lag(Duration.ofSeconds(source.lagSeconds())),
          source.gaps() == 0 ? "" : ", " + source.gaps() + " gaps");
    }
    if (!status.fetches().isEmpty()) {
      out.println();
      out.println("Fetches, by schedule and on request (times in UTC):");
    }
    for (StackStatus.FetchStatus fetch : status.fetches()) {
      out.printf(
          Locale.ROOT,
          "  %-38s %s%n",
          fetch.org() + "/" + fetch.outlet() + " " + fetch.source(),
          FetchFigures.line(fetch));
    }
    if (!status.files().isEmpty()) {
      out.println();
      out.println("Files dropped in the last 7 days: " + IngestedFiles.line(status.files()));
      if (!status.lastFailedFile().isEmpty()) {
        out.println("  The last one that was not taken: " + status.lastFailedFile());
      }
    }
    if (!status.modes().isEmpty()) {
      out.println();
      out.println("Modes of fraud that are looked for:");
    }
    for (StackStatus.ModeStatus modes : status.modes()) {
      out.printf(
          Locale.ROOT, "  %-38s %s%n", modes.org() + "/" + modes.outlet(), ModeFigures.line(modes));
    }
    out.println();
    status.rows().forEach((table, rows) -> out.printf(Locale.ROOT, "  %12d  %s%n", rows, table));
    if (!status.lastDeadLetter().isEmpty()) {
      out.println();
      out.println(
          (status.deadLetters() == 1
                  ? "1 dead letter is"
                  : status.deadLetters() + " dead letters are")
              + " open (./titan dead-letters list). The last one: "
              + status.lastDeadLetter());
    }
  }

  private static String lag(Duration lag) {
    return lag.toHours() >= 2
        ? lag.toHours() + " h"
        : lag.toMinutes() >= 2 ? lag.toMinutes() + " min" : lag.toSeconds() + " s";
  }
}
