package dev.titan.localstack.clickhouse.sql;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Makes KILL QUERY find statements by the ids that clients gave them. The engine numbers its
 * statements itself; the client's id stands in a comment before each of them.
 */
public final class KillRewriter {
  private static final String CLIENT_QUERY_ID =
      "decodeURLComponent(extract(query, '^/\\\\* query_id=([^ ]*) \\\\*/'))";

  private KillRewriter() {}

  /** The comment that carries a client's query id. */
  public static String comment(String queryId) {
    return "/* query_id=" + encode(queryId) + " */ ";
  }

  /** KILL with every {@code query_id} read from that comment, and without SYNC, which can hang. */
  public static byte[] rewrite(byte[] kill) {
    ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
    SqlLexer lexer = new SqlLexer(kill);
    int copied = 0;
    for (Token token = lexer.next(); token != null; token = lexer.next()) {
      String replacement = null;
      if (token.is("QUERY_ID")
          || (token.kind() == Token.Kind.QUOTED_NAME && token.name(kill).equals("query_id"))) {
        replacement = CLIENT_QUERY_ID;
      } else if (token.is("SYNC")) {
        replacement = "ASYNC";
      }
      if (replacement != null) {
        rewritten.write(kill, copied, token.start() - copied);
        rewritten.writeBytes(replacement.getBytes(StandardCharsets.UTF_8));
        copied = token.end();
      }
    }
    rewritten.write(kill, copied, kill.length - copied);
    return rewritten.toByteArray();
  }

  /** A query id as it stands in the comment: nothing in it can end the comment. */
  static String encode(String queryId) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : queryId.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-_.:".indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return encoded.toString();
  }
}
