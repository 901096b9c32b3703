package dev.titan.localstack.clickhouse.sql;

import dev.titan.localstack.clickhouse.sql.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Cuts ClickHouse SQL into tokens: strings with backslash and doubled-quote escapes, names between
 * backticks and double quotes, heredocs ({@code $tag$...$tag$}), {@code --}, {@code #}, {@code //}
 * and nested {@code /* *\/} comments. Works on bytes, because data may follow the SQL.
 */
final class SqlLexer {
  private final byte[] sql;
  private int position;

  SqlLexer(byte[] sql) {
    this.sql = sql;
  }

  /** Where the next token is looked for, in bytes. */
  int position() {
    return position;
  }

  /** The next token, or null at the end. */
  Token next() {
    Token comment = skipSpaceAndComments();
    if (comment != null) {
      return comment;
    }
    if (position >= sql.length) {
      return null;
    }
    int start = position;
    int c = sql[position] & 0xff;
    if (c == '\'') {
      return quoted(start, '\'', Kind.STRING);
    }
    if (c == '`' || c == '"') {
      return quoted(start, c, Kind.QUOTED_NAME);
    }
    if (c == '$') {
      Token heredoc = heredoc(start);
      if (heredoc != null) {
        return heredoc;
      }
    }
    if (isWordByte(c)) {
      while (position < sql.length && isWordByte(sql[position] & 0xff)) {
        position++;
      }
      String word =
          new String(sql, start, position - start, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
      return new Token(Kind.WORD, start, position, word);
    }
    position++;
    Kind kind =
        switch (c) {
          case '(', '[', '{' -> Kind.OPENING;
          case ')', ']', '}' -> Kind.CLOSING;
          case ';' -> Kind.SEMICOLON;
          default -> Kind.OTHER;
        };
    return new Token(kind, start, position, "");
  }

  private static boolean isWordByte(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c >= 0x80;
  }

  /** Gives null, or a token when a comment does not end. */
  private Token skipSpaceAndComments() {
    while (position < sql.length) {
      int c = sql[position] & 0xff;
      int following = position + 1 < sql.length ? sql[position + 1] & 0xff : -1;
      if (c <= ' ') {
        position++;
      } else if ((c == '-' && following == '-')
          || (c == '/' && following == '/')
          || (c == '#' && (following == ' ' || following == '!'))) {
        while (position < sql.length && sql[position] != '\n') {
          position++;
        }
      } else if (c == '/' && following == '*') {
        int start = position;
        if (!skipBlockComment()) {
          return new Token(Kind.UNTERMINATED, start, position, "");
        }
      } else {
        return null;
      }
    }
    return null;
  }

  private boolean skipBlockComment() {
    int depth = 0;
    while (position < sql.length) {
      int c = sql[position];
      int following = position + 1 < sql.length ? sql[position + 1] : -1;
      if (c == '/' && following == '*') {
        depth++;
        position += 2;
      } else if (c == '*' && following == '/') {
        depth--;
        position += 2;
        if (depth == 0) {
          return true;
        }
      } else {
        position++;
      }
    }
    return false;
  }

  private Token quoted(int start, int quote, Kind kind) {
    position++;
    while (position < sql.length) {
      int c = sql[position];
      if (c == '\\') {
        position += 2;
      } else if (c == quote) {
        position++;
        if (position < sql.length && sql[position] == quote) {
          position++;
        } else {
          return new Token(kind, start, position, "");
        }
      } else {
        position++;
      }
    }
    position = sql.length;
    return new Token(Kind.UNTERMINATED, start, position, "");
  }

  /** Gives null when this dollar sign begins no heredoc. */
  private Token heredoc(int start) {
    int close = start + 1;
    while (close < sql.length && sql[close] != '$') {
      close++;
    }
    int tagLength = close + 1 - start;
    for (int i = close + 1; i + tagLength <= sql.length; i++) {
      if (matches(start, i, tagLength)) {
        position = i + tagLength;
        return new Token(Kind.STRING, start, position, "");
      }
    }
    return null;
  }

  private boolean matches(int first, int second, int length) {
    for (int i = 0; i < length; i++) {
      if (sql[first + i] != sql[second + i]) {
        return false;
      }
    }
    return true;
  }
}
