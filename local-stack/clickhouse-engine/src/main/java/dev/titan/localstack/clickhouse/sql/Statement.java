package dev.titan.localstack.clickhouse.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One statement as this process needs to see it. */
public final class Statement {
  private final Kind kind;
  private final byte[] text;
  private final String format;
  private final int formatStart;
  private final int dataStart;
  private final Target target;

  /** Where an INSERT's table and its column list stand in the text; -1 where there is none. */
  record Target(int start, int end, int columnsStart, int columnsEnd) {
    static final Target NONE = new Target(-1, -1, -1, -1);
  }

  private Statement(
      Kind kind, byte[] text, String format, int formatStart, int dataStart, Target target) {
    this.kind = kind;
    this.text = text;
    this.format = format;
    this.formatStart = formatStart;
    this.dataStart = dataStart;
    this.target = target;
  }

  /** A statement without data, whose output's format is not looked for. */
  static Statement plain(Kind kind, byte[] text) {
    return new Statement(kind, text, null, text.length, text.length, Target.NONE);
  }

  /** A SELECT that ends with a FORMAT clause. */
  static Statement select(byte[] text, String format, int formatStart) {
    return new Statement(Kind.SELECT, text, format, formatStart, text.length, Target.NONE);
  }

  /** An INSERT up to its format, which may be null, and where its data begins. */
  static Statement insert(byte[] head, String format, int dataStart, Target target) {
    return new Statement(Kind.INSERT_DATA, head, format, head.length, dataStart, target);
  }

  /** The ways of running a statement. */
  public enum Kind {
    /** SELECT and what may stand before it: its output can be of any size. */
    SELECT,
    /** INSERT with data, in the request or after it. */
    INSERT_DATA,
    /** KILL QUERY, whose query ids are those of the clients. */
    KILL,
    /** Everything else: its output is small. */
    OTHER
  }

  /** How it is to be run. */
  public Kind kind() {
    return kind;
  }

  /** The statement's bytes, without data and without closing semicolons; not a copy. */
  public byte[] text() {
    return text;
  }

  /** The format that it names, for its output or its data. */
  public Optional<String> format() {
    return Optional.ofNullable(format);
  }

  /** Where inline data begins in the bytes that were read. */
  public int dataStart() {
    return dataStart;
  }

  /** The table that an INSERT names, as it is written; empty for a function or another kind. */
  public Optional<String> target() {
    return target.start < 0 ? Optional.empty() : Optional.of(slice(target.start, target.end));
  }

  /** The columns that an INSERT lists, without the parentheses; empty when it lists none. */
  public String columns() {
    return target.columnsStart < 0 ? "" : slice(target.columnsStart, target.columnsEnd);
  }

  /** An INSERT's text after its table: columns, settings. */
  public String afterTarget() {
    return slice(target.end, text.length);
  }

  private String slice(int start, int end) {
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  /** The part of a SELECT before its FORMAT clause. */
  public byte[] beforeFormat() {
    return Arrays.copyOfRange(text, 0, formatStart);
  }

  /** The FORMAT clause of a SELECT and what follows it; empty when it names no format. */
  public byte[] fromFormat() {
    return Arrays.copyOfRange(text, formatStart, text.length);
  }
}
