package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.table.Numbers;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several tenders in one text, such as {@code Cash: 100, UPI: 165} or {@code Cash (100) | UPI
 * (165)}.
 */
final class TenderParts {

  private static final Pattern PART =
      Pattern.compile(
          "([\\p{L}][\\p{L} ]{0,40}?)\\s*[:=(-]\\s*(?:₹|Rs\\.?)?\\s*([0-9.,]+?)\\s*\\)?");
  private static final Pattern BETWEEN = Pattern.compile("\\s*[;|/+&]\\s*|\\s*,\\s+");
  private static final int MOST = 10;

  private TenderParts() {}

  /** The tenders, when all of the text is such parts and they add up to the total; else none. */
  static List<Payment> of(String text, long totalPaise) {
    List<Payment> parts = new ArrayList<>();
    long sum = 0;
    for (String one : BETWEEN.split(text, MOST)) {
      Matcher part = PART.matcher(one.strip());
      Optional<Long> paise = part.matches() ? paise(part.group(2)) : Optional.empty();
      if (paise.isEmpty()) {
        return List.of();
      }
      parts.add(new Payment(part.group(1), "", paise.get()));
      sum += paise.get();
    }
    return sum == totalPaise ? parts : List.of();
  }

  private static Optional<Long> paise(String number) {
    try {
      return Numbers.read(number).map(amount -> Money.ofRupees(amount.value()).paise());
    } catch (TitanException e) {
      return Optional.empty();
    }
  }
}
