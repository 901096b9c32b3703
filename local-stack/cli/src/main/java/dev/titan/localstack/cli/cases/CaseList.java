package dev.titan.localstack.cli.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.titan.contracts.money.Money;
import dev.titan.localstack.cli.deadletters.PayloadText;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints cases for people or for programs. */
public final class CaseList {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private CaseList() {}

  /** JSON with the fields of {@link FraudCase}: an array of cases, or one case. */
  public static void printJson(Object cases, PrintStream out) throws JsonProcessingException {
    out.println(JSON.writeValueAsString(cases));
  }

  /** Two lines a case: what it is, and what it says. */
  public static void print(List<FraudCase> cases, Places places, PrintStream out) {
    for (FraudCase one : cases) {
      out.printf(
          Locale.ROOT,
          "%s  %-15s  %-6s %12s  %s%n",
          one.shortId(),
          Places.day(one.businessDate()),
          one.severity(),
          Money.ofRupees(one.amountAtRisk()),
          PayloadText.line(
              "%s: %s, %s, %s"
                  .formatted(
                      places.name(one.key()), modeWords(one.mode()), one.subject(), state(one))));
      out.println("              " + PayloadText.line(one.words()));
    }
  }

  /** How it stands, in a word or two. */
  static String state(FraudCase one) {
    if (!one.disposition().isEmpty()) {
      return one.disposition();
    }
    return switch (one.status()) {
      case "amended" -> "open, amended";
      default -> one.status();
    };
  }

  /** A mode in words: {@code unbilled KOT}. */
  static String modeWords(String mode) {
    return mode.replace('_', ' ').replaceAll("\\bkot\\b", "KOT");
  }
}
