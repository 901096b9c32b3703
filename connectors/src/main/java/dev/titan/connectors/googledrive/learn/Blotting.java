package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.report.UnknownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Blots out people in the rows of a table: what stands under a header that speaks of a person, and
 * everywhere what looks like a phone number or an address of mail. Letters become {@code x}, digits
 * {@code 9}, so that the form is still to be seen. Pure.
 */
final class Blotting {
  private static final Set<String> PERSON =
      Set.of(
          "customer",
          "guest",
          "phone",
          "mobile",
          "contact",
          "email",
          "mail",
          "address",
          "locality",
          "gstin",
          "gst",
          "employee",
          "staff",
          "user",
          "biller",
          "cashier",
          "waiter",
          "captain",
          "server",
          "by",
          "person");
  private static final Pattern PHONE = Pattern.compile("(?:\\+?\\d[\\s()-]?){9,14}\\d");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 80;

  private Blotting() {}

  /** The first rows without people in them. */
  static List<List<String>> rows(UnknownTable table, int most) {
    List<List<String>> blotted = new ArrayList<>();
    List<Boolean> people = table.headers().stream().map(Blotting::isPerson).toList();
    for (List<String> row : table.rows().subList(0, Math.min(most, table.rows().size()))) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        boolean person = column < people.size() && people.get(column);
        cells.add(cell(row.get(column), person));
      }
      blotted.add(List.copyOf(cells));
    }
    return List.copyOf(blotted);
  }

  private static boolean isPerson(String header) {
    List<String> words = Arrays.asList(WORDS.split(header.toLowerCase(Locale.ROOT), -1));
    return words.equals(List.of("name")) || words.stream().anyMatch(PERSON::contains);
  }

  private static String cell(String text, boolean person) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    if (person) {
      return form(cut);
    }
    String without = PHONE.matcher(cut).replaceAll(found -> form(found.group()));
    return MAIL.matcher(without).replaceAll(found -> form(found.group()));
  }

  private static String form(String text) {
    return text.replaceAll("\\p{L}", "x").replaceAll("\\p{Nd}", "9");
  }
}
