package dev.titan.localstack.clickhouse.sql;

import java.nio.charset.StandardCharsets;

/** A piece of SQL between two byte offsets of its text; comments and white space are no tokens. */
record Token(Kind kind, int start, int end, String word) {
  /** What a token is, as far as splitting statements needs to know. */
  enum Kind {
    /** A bare word: a keyword or a name; {@link #word} holds it in upper case. */
    WORD,
    /** A name between backticks or double quotes. */
    QUOTED_NAME,
    /** A string between single quotes, or a heredoc. */
    STRING,
    OPENING,
    CLOSING,
    SEMICOLON,
    OTHER,
    /** A quote or comment that never ends. */
    UNTERMINATED
  }

  boolean is(String keyword) {
    return kind == Kind.WORD && word.equals(keyword);
  }

  /** The text of a bare or quoted name. */
  String name(byte[] sql) {
    if (kind == Kind.QUOTED_NAME) {
      return new String(sql, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }
    return new String(sql, start, end - start, StandardCharsets.UTF_8);
  }
}
