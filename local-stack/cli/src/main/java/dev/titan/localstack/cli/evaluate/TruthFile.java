package dev.titan.localstack.cli.evaluate;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.evaluate.score.FraudModes;
import dev.titan.localstack.cli.evaluate.score.TruthRow;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Reads {@code truth.jsonl}: what was injected, and what is innocent and only looks like it. */
final class TruthFile {

  static final String NAME = "truth.jsonl";

  private static final Set<String> TRAP_WORDS =
      Set.of("trap", "innocent", "lookalike", "look-alike", "honest");
  private static final Set<String> MODE_WORDS = Set.of("mode", "fraud", "injected");

  private final ReferenceFile reference;
  private final UnaryOperator<String> guests;
  private final BiFunction<OutletKey, String, Optional<String>> numbers;

  private TruthFile(
      ReferenceFile reference,
      UnaryOperator<String> guests,
      BiFunction<OutletKey, String, Optional<String>> numbers) {
    this.reference = reference;
    this.guests = guests;
    this.numbers = numbers;
  }

  /**
   * Reads the file of a folder.
   *
   * @param guests what stands for the phone of a guest in cases
   * @param numbers what cases call a bill or a ticket of an outlet that has this id
   * @param bad takes bad lines
   */
  static List<TruthRow> read(
      Path folder,
      ReferenceFile reference,
      UnaryOperator<String> guests,
      BiFunction<OutletKey, String, Optional<String>> numbers,
      List<BadLine> bad) {
    TruthFile file = new TruthFile(reference, guests, numbers);
    List<TruthRow> rows = new ArrayList<>();
    new Lines(bad).read(folder.resolve(NAME), (line, bytes, number) -> rows.add(file.row(line)));
    return rows;
  }

  private TruthRow row(LooseJson line) {
    OutletKey outlet = reference.outletOf(line);
    ZoneId zone = reference.outlets().get(outlet).calendar().zone();
    Optional<Instant> at = line.instant(zone, "at", "last_at", "occurred_at", "time");
    LocalDate day =
        line.date("business_date", "date", "day")
            .or(() -> at.map(reference.outlets().get(outlet).calendar()::dateOf))
            .orElseThrow(() -> line.complaint(ErrorCode.MISSING_FIELD, "businessDate is missing"));
    List<String> subjects = subjects(line, outlet);
    String name = line.text("name");
    String mode = line.text("mode");
    String trap = line.get("trap").isBoolean() ? "" : line.text("trap");
    if (isTrap(line, name, mode, trap)) {
      String called = trap.isEmpty() ? (name.isEmpty() ? mode : name) : trap;
      return TruthRow.trap(
          called, mode.isEmpty() ? lookalike(called) : mode, outlet, subjects, day, at);
    }
    return TruthRow.fraud(mode.isEmpty() ? name : mode, outlet, subjects, day, paise(line), at);
  }

  /** What is not said follows from the names that are there. */
  private static boolean isTrap(LooseJson line, String name, String mode, String trap) {
    if (line.get("trap").isBoolean()) {
      return line.flag(false, "trap");
    }
    String kind = line.text("kind", "type").toLowerCase(Locale.ROOT);
    if (TRAP_WORDS.contains(kind)) {
      return true;
    }
    if (!MODE_WORDS.contains(kind) && !kind.isEmpty()) {
      throw line.complaint(
          ErrorCode.UNKNOWN_VALUE, "kind is '" + kind + "', neither mode nor trap");
    }
    if (name.isEmpty() && mode.isEmpty() && trap.isEmpty()) {
      throw line.complaint(ErrorCode.MISSING_FIELD, "mode or trap is missing");
    }
    return kind.isEmpty() && (!trap.isEmpty() || (mode.isEmpty() && FraudModes.of(name).isEmpty()));
  }

  /** The mode before the slash, where a trap is called {@code mode/trap}. */
  private static String lookalike(String trap) {
    int slash = trap.indexOf('/');
    return slash > 0 && FraudModes.of(trap.substring(0, slash)).isPresent()
        ? trap.substring(0, slash)
        : "";
  }

  private List<String> subjects(LooseJson line, OutletKey outlet) {
    List<String> subjects = new ArrayList<>();
    line.texts("subject", "subjects").forEach(one -> subjects.addAll(reference.namesOf(one)));
    line.texts("staff", "person").forEach(one -> subjects.addAll(reference.namesOf(one)));
    for (String kind : List.of("bill", "order", "ticket")) {
      line.texts(kind, kind + "_number", kind + "_id")
          .forEach(one -> subjects.add(kind + " " + one));
    }
    line.texts("kot", "kot_number").forEach(one -> subjects.add("ticket " + one));
    if (subjects.isEmpty()) {
      throw line.complaint(ErrorCode.MISSING_FIELD, "subject is missing");
    }
    for (String one : List.copyOf(subjects)) {
      numbers.apply(outlet, one).ifPresent(subjects::add);
    }
    return GuestNames.with(subjects, guests);
  }

  private static long paise(LooseJson line) {
    return line.number("paise")
        .map(paise -> paise.longValue())
        .or(() -> line.rupees("rupees", "amount", "₹", "inr", "amount_rupees"))
        .orElse(0L);
  }
}
