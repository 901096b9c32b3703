package dev.titan.connectors.googledrive.report;

import java.util.List;

/**
 * One thing that a report says of each row.
 *
 * @param name our name of it, unique in its report
 * @param kind what its cells hold
 * @param group where its place in a group of rows is
 * @param headers the headers under which it stands, the most certain first
 */
public record Field(String name, Kind kind, Group group, List<String> headers) {

  /** What the cells of a field hold. */
  public enum Kind {
    /** A text as it is. */
    TEXT,
    /** A number or code that names something, such as a bill number. */
    DOCUMENT,
    /** A day, or a day with a time. */
    MOMENT,
    /** Rupees. */
    MONEY,
    /** Rupees for one of something, which add up to nothing. */
    PRICE,
    /** A quantity, perhaps with its unit. */
    QUANTITY,
    /** A number of people. */
    COUNT,
    /** About a guest: never read, and blotted out where a row is shown. */
    PERSONAL,
    /** Known, and left out. */
    UNUSED
  }

  /** Where in a group of rows a field is written. */
  public enum Group {
    /** On every row. */
    NONE,
    /** On the first row of a group only, perhaps; it tells one group from the next. */
    LEAD,
    /** On the first row of a group only, perhaps. */
    MEMBER
  }

  /** Keeps the list immutable. */
  public Field {
    headers = List.copyOf(headers);
  }

  static Field text(String name, String... headers) {
    return new Field(name, Kind.TEXT, Group.NONE, List.of(headers));
  }

  static Field document(String name, String... headers) {
    return new Field(name, Kind.DOCUMENT, Group.NONE, List.of(headers));
  }

  static Field moment(String name, String... headers) {
    return new Field(name, Kind.MOMENT, Group.NONE, List.of(headers));
  }

  static Field money(String name, String... headers) {
    return new Field(name, Kind.MONEY, Group.NONE, List.of(headers));
  }

  static Field price(String name, String... headers) {
    return new Field(name, Kind.PRICE, Group.NONE, List.of(headers));
  }

  static Field quantity(String name, String... headers) {
    return new Field(name, Kind.QUANTITY, Group.NONE, List.of(headers));
  }

  static Field count(String name, String... headers) {
    return new Field(name, Kind.COUNT, Group.NONE, List.of(headers));
  }

  static Field personal(String name, String... headers) {
    return new Field(name, Kind.PERSONAL, Group.NONE, List.of(headers));
  }

  static Field unused(String name, String... headers) {
    return new Field(name, Kind.UNUSED, Group.NONE, List.of(headers));
  }

  /** The same field, written on the first row of a group and telling one group from the next. */
  Field lead() {
    return new Field(name, kind, Group.LEAD, headers);
  }

  /** The same field, written on the first row of a group. */
  Field member() {
    return new Field(name, kind, Group.MEMBER, headers);
  }
}
