package dev.titan.localstack.cli.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.titan.contracts.event.DeadLetter;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Prints dead letters for people or for programs. */
public final class LetterReport {
  private static final int SHORT_ID = 12;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private LetterReport() {}

  /** One JSON array with the fields of {@link LetterHead}. */
  public static void printJson(List<LetterHead> letters, PrintStream out)
      throws JsonProcessingException {
    out.println(JSON.writeValueAsString(letters));
  }

  /** Two lines a letter; payloads stay where they are. */
  public static void print(List<LetterHead> letters, PrintStream out) {
    for (LetterHead letter : letters) {
      out.printf(
          Locale.ROOT,
          "%s  %s  %-22s %-12s %-15s%s%n",
          letter.id().substring(0, SHORT_ID),
          minute(letter.occurredAt()),
          outlet(letter.org(), letter.outlet()),
          letter.source(),
          letter.code(),
          letter.replayedAt() == null ? "" : " replayed " + minute(letter.replayedAt()));
      out.println("    " + PayloadText.line(letter.position() + ": " + letter.reason()));
    }
  }

  /** All of a letter, and what to do about it. */
  public static void print(DeadLetter letter, int told, PrintStream out) {
    field(out, "id", letter.id());
    field(out, "outlet", outlet(letter.org(), letter.outlet()));
    field(out, "source", letter.source());
    field(out, "position", letter.position());
    field(out, "code", letter.code().name());
    field(out, "reason", letter.reason());
    field(
        out,
        "read at",
        letter.occurredAt() + (told == 1 ? "" : ", the last of " + told + " times"));
    field(
        out, "state", letter.replayedAt() == null ? "open" : "replayed at " + letter.replayedAt());
    byte[] payload = letter.payloadBytes();
    out.println();
    out.println("Payload, " + payload.length + " bytes:");
    out.println(PayloadText.of(payload));
    out.println();
    if (letter.replayedAt() == null) {
      out.println(Advice.of(letter.code()));
      out.println("  ./titan dead-letters replay " + letter.id().substring(0, SHORT_ID));
    }
  }

  /** A letter that a replay could not bring in. */
  public static String failure(DeadLetter letter, String code, String reason) {
    return PayloadText.line(
        "  %s  %s  %s: %s"
            .formatted(letter.id().substring(0, SHORT_ID), letter.source(), code, reason));
  }

  private static void field(PrintStream out, String name, String value) {
    out.printf(Locale.ROOT, "%-9s %s%n", name, PayloadText.line(value));
  }

  private static String outlet(String org, String outlet) {
    return org.isEmpty() ? "-" : org + "/" + outlet;
  }

  private static String minute(Instant instant) {
    return instant.toString().substring(0, 16).replace('T', ' ');
  }
}
