package dev.titan.pipelines.ledger;

/**
 * Names one sales row of an outlet. The text form is the key in state: the business date as epoch
 * day, the kind, and what identifies the row within the day.
 */
sealed interface SalesKey {

  /** Separates the parts; no name from a till holds it. */
  char SEPARATOR = '\u001f';

  /** Business date as epoch day. */
  int day();

  /** The key in state; {@link #parse} reads it. */
  String text();

  /** The row of a day. */
  record Day(int day) implements SalesKey {
    @Override
    public String text() {
      return day + "|D";
    }
  }

  /** The row of an hour: its start in epoch seconds, and the hour on the outlet's clock. */
  record Hour(int day, long startSecond, int hourOfDay) implements SalesKey {
    @Override
    public String text() {
      return day + "|H" + startSecond + SEPARATOR + hourOfDay;
    }
  }

  /** The row of a menu item. */
  record Item(int day, String itemId, String itemName, String category) implements SalesKey {
    @Override
    public String text() {
      return day + "|I" + itemId + SEPARATOR + itemName + SEPARATOR + category;
    }
  }

  /** The business date in a text form. */
  static int dayIn(String text) {
    return Integer.parseInt(text, 0, text.indexOf('|'), 10);
  }

  /** Reads {@link #text}. */
  static SalesKey parse(String text) {
    int bar = text.indexOf('|');
    int day = Integer.parseInt(text, 0, bar, 10);
    String rest = text.substring(bar + 2);
    return switch (text.charAt(bar + 1)) {
      case 'D' -> new Day(day);
      case 'H' -> {
        int at = rest.indexOf(SEPARATOR);
        yield new Hour(
            day, Long.parseLong(rest.substring(0, at)), Integer.parseInt(rest.substring(at + 1)));
      }
      case 'I' -> {
        int first = rest.indexOf(SEPARATOR);
        int last = rest.lastIndexOf(SEPARATOR);
        yield new Item(
            day,
            rest.substring(0, first),
            rest.substring(first + 1, last),
            rest.substring(last + 1));
      }
      default -> throw new IllegalArgumentException("Not the key of a sales row: " + text);
    };
  }
}
