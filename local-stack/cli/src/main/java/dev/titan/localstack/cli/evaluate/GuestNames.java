package dev.titan.localstack.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Names of subjects with what stands in cases for the phones of guests. */
public final class GuestNames {

  /** Digits with what people put between them, but no id that begins with a date. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![0-9-])(?![0-9]{4}-[0-9]{2}-[0-9]{2})[+0-9][0-9 ()./-]{8,22}[0-9]");

  private GuestNames() {}

  /**
   * These names, and each that holds a phone once more with its hash.
   *
   * @param guests the hash of a phone
   */
  public static List<String> with(List<String> names, UnaryOperator<String> guests) {
    List<String> all = new ArrayList<>(names);
    for (String one : names) {
      all.add(PHONE.matcher(one).replaceAll(phone -> guests.apply(phone.group())));
    }
    return all.stream().distinct().toList();
  }
}
