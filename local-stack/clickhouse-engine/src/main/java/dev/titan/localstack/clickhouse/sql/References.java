package dev.titan.localstack.clickhouse.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything in a statement that may refer to data, found without understanding it: no clause can
 * hide a reference from a look at its tokens.
 *
 * @param words the bare words, in upper case, in their order
 * @param qualified pairs of names with a dot between them
 * @param called names that an opening parenthesis follows
 * @param commonTables names that {@code AS (} follows, as in WITH
 * @param namesByParameter whether a parameter stands for a name
 * @param settings whether a SETTINGS clause may be among the tokens
 * @param oddNames whether a quoted name holds escapes or control characters
 */
public record References(
    List<String> words,
    List<Qualified> qualified,
    Set<String> called,
    Set<String> commonTables,
    boolean namesByParameter,
    boolean settings,
    boolean oddNames) {

  /** Two names with a dot between them, such as a database and its table. */
  public record Qualified(String first, String second) {}

  /** Reads a statement; one with an unterminated quote yields what stands before it. */
  public static References in(byte[] sql) {
    SqlLexer lexer = new SqlLexer(sql);
    List<Token> tokens = new ArrayList<>();
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      tokens.add(token);
    }
    List<String> words = new ArrayList<>();
    List<Qualified> qualified = new ArrayList<>();
    Set<String> called = new HashSet<>();
    Set<String> commonTables = new HashSet<>();
    boolean namesByParameter = false;
    boolean settings = false;
    boolean oddNames = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.WORD) {
        words.add(token.word());
        boolean shown = i == 1 && tokens.get(0).is("SHOW");
        settings |= token.is("SETTINGS") && !shown && !follows(sql, tokens, i - 1, '.');
        namesByParameter |= token.is("IDENTIFIER") && follows(sql, tokens, i - 1, ':');
      }
      if (!isName(token)) {
        continue;
      }
      oddNames |= token.kind() == Token.Kind.QUOTED_NAME && isOdd(token.name(sql));
      if (follows(sql, tokens, i + 1, '.') && i + 2 < tokens.size() && isName(tokens.get(i + 2))) {
        qualified.add(new Qualified(token.name(sql), tokens.get(i + 2).name(sql)));
      }
      if (follows(sql, tokens, i + 1, '(')) {
        called.add(token.name(sql));
      }
      if (i + 1 < tokens.size() && tokens.get(i + 1).is("AS") && follows(sql, tokens, i + 2, '(')) {
        commonTables.add(token.name(sql));
      }
    }
    return new References(
        words, qualified, called, commonTables, namesByParameter, settings, oddNames);
  }

  private static boolean isName(Token token) {
    return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME;
  }

  private static boolean isOdd(String name) {
    return name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == '`' || c == '"');
  }

  private static boolean follows(byte[] sql, List<Token> tokens, int index, char symbol) {
    if (index < 0 || index >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(index);
    return token.kind() != Token.Kind.STRING
        && token.end() == token.start() + 1
        && sql[token.start()] == symbol;
  }
}
