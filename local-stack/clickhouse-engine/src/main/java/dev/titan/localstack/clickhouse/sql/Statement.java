package dev.titan.localstack.clickhouse.sql;

import java.util.Arrays;
import java.util.Optional;

/** One statement as this process needs to see it. */
public final class Statement {
  private final Kind kind;
  private final byte[] text;
  private final String format;
  private final int formatStart;
  private final int dataStart;

  private Statement(Kind kind, byte[] text, String format, int formatStart, int dataStart) {
    this.kind = kind;
    this.text = text;
    this.format = format;
    this.formatStart = formatStart;
    this.dataStart = dataStart;
  }

  /** A statement without data, whose output's format is not looked for. */
  static Statement plain(Kind kind, byte[] text) {
    return new Statement(kind, text, null, text.length, text.length);
  }

  /** A SELECT that ends with a FORMAT clause. */
  static Statement select(byte[] text, String format, int formatStart) {
    return new Statement(Kind.SELECT, text, format, formatStart, text.length);
  }

  /** An INSERT up to its format, which may be null, and where its data begins. */
  static Statement insert(byte[] head, String format, int dataStart) {
    return new Statement(Kind.INSERT_DATA, head, format, head.length, dataStart);
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

  /** The part of a SELECT before its FORMAT clause. */
  public byte[] beforeFormat() {
    return Arrays.copyOfRange(text, 0, formatStart);
  }

  /** The FORMAT clause of a SELECT and what follows it; empty when it names no format. */
  public byte[] fromFormat() {
    return Arrays.copyOfRange(text, formatStart, text.length);
  }
}
