package dev.titan.localstack.cli.evaluate.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a subject is called, so that {@code Bill No. 57273}, {@code bill 57273} and {@code 57273}
 * find each other while {@code order 57273} is something else. Pure.
 *
 * @param kind bill, ticket, order, ...; empty when the text does not say
 * @param name the rest, in lower case
 */
record Names(String kind, String name) {

  static final String BILL = "bill";
  static final String TICKET = "ticket";
  private static final String COUPON = "coupon";

  private static final Pattern KIND =
      Pattern.compile(
          "(bill|ticket|kot|order|drawer|table|coupon|customer)\\b\\W*(?:no\\b\\W*)?(.+)");

  /** Kinds of subjects that are things; whoever is not one of them is a person. */
  private static final List<String> THINGS =
      List.of(BILL, TICKET, COUPON, "order", "drawer", "table", "customer");

  /** Reads a text. */
  static Names of(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher matcher = KIND.matcher(plain);
    if (matcher.matches()) {
      String kind = matcher.group(1).equals("kot") ? TICKET : matcher.group(1);
      return new Names(kind, matcher.group(2).strip());
    }
    return new Names("", plain);
  }

  /** A name of a kind that is known from where it stands. */
  static Names of(String kind, String text) {
    return new Names(kind, of(text).name());
  }

  /** What a subject of several things consists of: the coupon and the guest of a coupon's use. */
  List<Names> parts() {
    return kind.equals(COUPON)
        ? Arrays.stream(name.split(" of ")).map(part -> new Names("", part.strip())).toList()
        : List.of();
  }

  /** Whether both may be the same: a kind that is not said may be any. */
  boolean means(Names other) {
    return !name.isEmpty()
        && name.equals(other.name)
        && (kind.isEmpty() || other.kind.isEmpty() || kind.equals(other.kind));
  }

  /** Whether it is about a thing, such as an order, that stands for whoever dealt with it. */
  boolean isThing() {
    return THINGS.contains(kind);
  }
}
