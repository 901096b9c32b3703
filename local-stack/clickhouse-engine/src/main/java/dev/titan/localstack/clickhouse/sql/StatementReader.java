package dev.titan.localstack.clickhouse.sql;

import dev.titan.localstack.clickhouse.sql.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Reads one statement from the beginning of a request: tells INSERT with data from the rest, finds
 * where the data begins and where an output's FORMAT clause stands, and refuses a second statement.
 */
public final class StatementReader {
  private static final Set<String> SELECT_WORDS = Set.of("SELECT", "WITH", "FROM");

  private final byte[] sql;
  private final SqlLexer lexer;
  private final List<Token> tokens = new ArrayList<>();
  private int targetFirst;
  private int targetTokens;

  private StatementReader(byte[] sql) {
    this.sql = sql;
    this.lexer = new SqlLexer(sql);
  }

  /** Whether these first bytes begin an INSERT, so that data of any length may follow. */
  public static boolean beginsInsert(byte[] prefix) {
    Token first = new SqlLexer(prefix).next();
    return first != null && first.is("INSERT");
  }

  /** Refuses the data of VALUES when a semicolon ends it and something follows. */
  public static void checkValues(byte[] values) throws SqlException {
    boolean ended = false;
    SqlLexer lexer = new SqlLexer(values);
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      boolean semicolon = token.kind() == Kind.SEMICOLON;
      if (ended && !semicolon) {
        throw SqlException.syntax(
            "Syntax error (Multi-statements are not allowed): data after a semicolon");
      }
      ended |= semicolon;
    }
  }

  /**
   * Reads the statement in {@code sql}, the whole text or, for an INSERT with data, any prefix that
   * holds at least the statement's head.
   */
  public static Statement read(byte[] sql) throws SqlException {
    return new StatementReader(sql).read();
  }

  private Statement read() throws SqlException {
    Token first = lexer.next();
    if (first == null) {
      throw SqlException.syntax("Empty query");
    }
    tokens.add(first);
    if (first.is("INSERT")) {
      Statement insert = insertWithData();
      if (insert != null) {
        return insert;
      }
    }
    int end = readToEnd();
    byte[] text = Arrays.copyOf(sql, end);
    if (first.is("KILL")) {
      return Statement.plain(Statement.Kind.KILL, text);
    }
    if (!isSelect()) {
      return Statement.plain(Statement.Kind.OTHER, text);
    }
    Token format = formatClause();
    if (format == null) {
      return Statement.plain(Statement.Kind.SELECT, text);
    }
    Token name = tokens.get(tokens.indexOf(format) + 1);
    return Statement.select(text, name.name(sql), format.start());
  }

  /** Reads the remaining tokens; gives the end of the last one before any closing semicolon. */
  private int readToEnd() throws SqlException {
    boolean ended = false;
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      if (token.kind() == Kind.UNTERMINATED) {
        // Left to the engine's parser, which says what does not end.
        tokens.add(token);
        return sql.length;
      }
      if (token.kind() == Kind.SEMICOLON) {
        ended = true;
      } else if (ended) {
        throw SqlException.syntax(
            "Syntax error (Multi-statements are not allowed): failed at position "
                + (token.start() + 1));
      } else {
        tokens.add(token);
      }
    }
    refuseFiles();
    return tokens.get(tokens.size() - 1).end();
  }

  /** Files of this machine are none of an HTTP client's business, as on a server. */
  private void refuseFiles() throws SqlException {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).is("INTO") && tokens.get(i).is("OUTFILE")) {
        throw new SqlException(
            348, "INTO_OUTFILE_NOT_ALLOWED", "INTO OUTFILE is not allowed over HTTP");
      }
      if (tokens.get(i - 1).is("FROM")
          && tokens.get(i).is("INFILE")
          && tokens.get(0).is("INSERT")) {
        throw new SqlException(
            78, "UNKNOWN_TYPE_OF_QUERY", "FROM INFILE is not allowed over HTTP: send the data");
      }
    }
  }

  private boolean isSelect() {
    for (Token token : tokens) {
      if (token.kind() != Kind.OPENING) {
        boolean selects = token.kind() == Kind.WORD && SELECT_WORDS.contains(token.word());
        return selects && !(token.is("WITH") && insertsAtTopLevel());
      }
    }
    return false;
  }

  private boolean insertsAtTopLevel() {
    int depth = 0;
    for (Token token : tokens) {
      depth += depthChange(token);
      if (depth == 0 && token.is("INSERT")) {
        return true;
      }
    }
    return false;
  }

  /** The token FORMAT of a closing {@code FORMAT name [SETTINGS ...]}, or null. */
  private Token formatClause() {
    int depth = 0;
    Token found = null;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += depthChange(token);
      if (depth == 0 && token.is("FORMAT") && isName(tokens.get(i + 1))) {
        boolean last = i + 2 == tokens.size();
        if (last || tokens.get(i + 2).is("SETTINGS")) {
          found = token;
        }
      }
    }
    return found;
  }

  private static boolean isName(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME;
  }

  private static int depthChange(Token token) {
    return switch (token.kind()) {
      case OPENING -> 1;
      case CLOSING -> -1;
      default -> 0;
    };
  }

  /** Gives the INSERT when its data follows; null when it inserts from a query. */
  private Statement insertWithData() throws SqlException {
    Token token = skipTarget();
    int depth = 0;
    Token last = tokens.get(tokens.size() - 1);
    for (; token != null; token = lexer.next()) {
      tokens.add(token);
      if (token.kind() == Kind.UNTERMINATED || token.kind() == Kind.SEMICOLON) {
        break;
      }
      depth += depthChange(token);
      if (token.is("SELECT")
          || (depth == 0 && (token.is("WITH") || token.is("INFILE") || token.is("WATCH")))) {
        return null;
      }
      if (depth == 0 && token.is("VALUES")) {
        return insert(last.end(), "Values", token.end());
      }
      if (depth == 0 && token.is("FORMAT")) {
        Token name = lexer.next();
        if (name == null || !isName(name)) {
          throw SqlException.syntax(
              "Syntax error: failed at position " + (token.end() + 1) + ": expected a format name");
        }
        String format = name.name(sql);
        int data = format.equalsIgnoreCase("Values") ? name.end() : afterFormatName(name.end());
        return insert(last.end(), format, data);
      }
      last = token;
    }
    if (token != null && token.kind() == Kind.SEMICOLON && lexer.next() != null) {
      throw SqlException.syntax("Syntax error (Multi-statements are not allowed)");
    }
    return insert(last.end(), null, sql.length);
  }

  private Statement insert(int headEnd, String format, int dataStart) {
    return Statement.insert(Arrays.copyOf(sql, headEnd), format, dataStart, target(headEnd));
  }

  /** The table's name ends before the column list or the first word that is no part of it. */
  private Statement.Target target(int headEnd) {
    if (targetTokens == 0) {
      return Statement.Target.NONE;
    }
    int start = tokens.get(targetFirst).start();
    int last = targetFirst + targetTokens - 1;
    int columnsStart = -1;
    int columnsEnd = -1;
    if (last + 1 < tokens.size() && tokens.get(last + 1).kind() == Kind.OPENING) {
      int depth = 0;
      for (int i = last + 1; i < tokens.size() && columnsEnd < 0; i++) {
        depth += depthChange(tokens.get(i));
        if (depth == 0) {
          columnsStart = tokens.get(last + 1).end();
          columnsEnd = Math.min(tokens.get(i).start(), headEnd);
        }
      }
    }
    return new Statement.Target(start, tokens.get(last).end(), columnsStart, columnsEnd);
  }

  /**
   * Skips {@code [INTO] [TABLE] [FUNCTION] name[.name]}, whose names may look like keywords; gives
   * the token that follows.
   */
  private Token skipTarget() {
    boolean function = false;
    Token token = lexer.next();
    while (token != null && (token.is("INTO") || token.is("TABLE") || token.is("FUNCTION"))) {
      function |= token.is("FUNCTION");
      tokens.add(token);
      token = lexer.next();
    }
    boolean nameExpected = true;
    targetFirst = tokens.size();
    while (token != null) {
      boolean dot = token.kind() == Kind.OTHER && sql[token.start()] == '.';
      if (nameExpected ? !isName(token) : !dot) {
        return token;
      }
      tokens.add(token);
      targetTokens = function ? 0 : tokens.size() - targetFirst;
      nameExpected = dot;
      token = lexer.next();
    }
    return null;
  }

  /** White space up to and including the first line feed belongs to the statement, not the data. */
  private int afterFormatName(int end) {
    int position = end;
    while (position < sql.length
        && (sql[position] == ' ' || sql[position] == '\t' || sql[position] == '\f')) {
      position++;
    }
    if (position < sql.length && sql[position] == '\r') {
      position++;
    }
    if (position < sql.length && sql[position] == '\n') {
      position++;
    }
    return position;
  }
}
