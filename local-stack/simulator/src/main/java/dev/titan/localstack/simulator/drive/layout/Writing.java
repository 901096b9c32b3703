package dev.titan.localstack.simulator.drive.layout;

import dev.titan.localstack.simulator.drive.content.Value;
import java.math.BigDecimal;

/** Writes values in a style. */
final class Writing {
  private final Style style;

  Writing(Style style) {
    this.style = style;
  }

  Written write(Value value) {
    if (value instanceof Value.Amount amount) {
      String text = style.amounts().write(amount.paise(), style.currency());
      BigDecimal rupees = BigDecimal.valueOf(amount.paise(), 2);
      return style.cells()
          ? new Written(rupees.toPlainString(), rupees, null, "0.00", true)
          : Written.of(text, true);
    }
    if (value instanceof Value.Figure figure) {
      String text = figure.canonical();
      if (style.unitWords() && !figure.unit().isEmpty()) {
        return Written.of(text + " " + figure.unit(), true);
      }
      return style.cells()
          ? new Written(text, figure.number(), null, "General", true)
          : Written.of(text, true);
    }
    if (value instanceof Value.Day day) {
      String text = style.dates().write(day.date());
      return style.cells()
          ? new Written(text, null, day.date().atStartOfDay(), "dd-mm-yyyy", false)
          : Written.of(text);
    }
    if (value instanceof Value.Moment moment) {
      String text = style.dates().write(moment.at());
      return style.cells()
          ? new Written(text, null, moment.at(), "dd-mm-yyyy hh:mm:ss", false)
          : Written.of(text);
    }
    return Written.of(value.canonical());
  }

  /** A title with the sign that the file can hold. */
  String title(String title) {
    return title.replace(Style.SIGN, style.currency());
  }
}
