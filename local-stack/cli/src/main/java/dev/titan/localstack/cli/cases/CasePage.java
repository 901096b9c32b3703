package dev.titan.localstack.cli.cases;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.money.Money;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.deadletters.PayloadText;
import dev.titan.localstack.cli.view.TextTable;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints one case as a whole: what it says, what happened, and why the detector spoke. */
public final class CasePage {
  private static final int WIDTH = 96;
  private static final int QUANTITY_DECIMALS = 3;

  private CasePage() {}

  /** Prints it. */
  public static void print(FraudCase one, Places places, PrintStream out) {
    OutletKey outlet = one.key();
    out.println(
        PayloadText.line("%s: %s".formatted(upper(CaseList.modeWords(one.mode())), one.subject())));
    out.println(
        PayloadText.line(
            "%s (%s), business day %s"
                .formatted(places.name(outlet), outlet, Places.day(one.businessDate()))));
    out.println();
    wrapped(PayloadText.line(one.words())).forEach(line -> out.println("  " + line));
    out.println();
    field(out, "Case", one.id() + ", " + CaseList.state(one));
    field(
        out,
        "At risk",
        "%s, severity %s, confidence %d %%"
            .formatted(Money.ofRupees(one.amountAtRisk()), one.severity(), one.confidence()));
    field(
        out,
        "Opened",
        "%s, last evidence of %s"
            .formatted(
                places.time(outlet, one.openedAt()), places.time(outlet, one.lastEvidenceAt())));
    field(out, "Tell", tell(one));
    field(out, "Decided", decision(one));
    field(out, "Rule", one.ruleVersion().isEmpty() ? "start values, no rule" : one.ruleVersion());
    wrapped(parameters(one.ruleParameters())).forEach(line -> field(out, "", line));
    out.println();
    out.println("What happened, in order of time (%s):".formatted(places.zone(outlet)));
    out.println();
    evidence(one, places).print(out);
  }

  private static TextTable evidence(FraudCase one, Places places) {
    TextTable table =
        TextTable.of("when", "what", "ticket", "bill", "item")
            .right("quantity", "₹")
            .left("who", "allowed by", "reason", "expected");
    for (DetectionEvidence piece : one.evidence()) {
      table.row(
          places.time(one.key(), piece.at()),
          piece.what(),
          piece.ticket(),
          piece.bill(),
          piece.item(),
          piece.quantityMilli() == 0 ? "" : quantity(piece.quantityMilli()),
          piece.amountPaise() == 0 ? "" : new Money(piece.amountPaise()).toString(),
          piece.staff(),
          piece.approver(),
          piece.reason(),
          piece.expected());
    }
    return table;
  }

  private static String tell(FraudCase one) {
    String roles =
        one.told().stream().map(role -> role.replace('_', ' ')).collect(Collectors.joining(", "));
    return one.notOnlyTold().isEmpty() ? roles : roles + "; never " + one.notOnlyTold() + " alone";
  }

  private static String decision(FraudCase one) {
    if (one.disposition().isEmpty()) {
      return "not yet: ./titan decide %s confirmed|explained|excluded --note TEXT"
          .formatted(one.shortId());
    }
    return one.dispositionNote().isEmpty()
        ? one.disposition()
        : one.disposition() + ": " + one.dispositionNote();
  }

  private static String parameters(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(one -> one.getKey() + " " + (one.getValue().isEmpty() ? "none" : one.getValue()))
            .collect(Collectors.joining("; "));
  }

  private static String quantity(long milli) {
    BigDecimal quantity = BigDecimal.valueOf(milli, QUANTITY_DECIMALS).stripTrailingZeros();
    return quantity.toPlainString();
  }

  private static String upper(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static void field(PrintStream out, String name, String value) {
    out.printf(Locale.ROOT, "  %-9s %s%n", name, PayloadText.line(value));
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
