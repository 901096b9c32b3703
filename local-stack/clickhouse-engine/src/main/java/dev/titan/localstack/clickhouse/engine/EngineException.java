package dev.titan.localstack.clickhouse.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error of ClickHouse: its number, its name and the sentence that says what went wrong. */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\. ");
  private static final Pattern REPEATED_PREFIX =
      Pattern.compile("^(?:Error: )?(?:Code: \\d+\\. DB::Exception: )*");
  private static final Pattern NAME =
      Pattern.compile("\\(([A-Z][A-Z0-9_]+)\\)\\.?(?: \\(version [^)]*\\))?\\.?\\s*$");
  private static final Pattern VERSION = Pattern.compile("\\s*\\(version [0-9.]+[^)]*\\)\\.?");
  private static final int UNKNOWN_EXCEPTION = 1002;

  private final int code;
  private final String name;

  /** An error that this process raises itself, in the words of a server. */
  public EngineException(int code, String name, String message) {
    super(message);
    this.code = code;
    this.name = name;
  }

  /** Reads {@code Code: N. DB::Exception: message (NAME)}, as the engine reports it. */
  public static EngineException parse(String report) {
    Matcher number = CODE.matcher(report);
    int code = number.find() ? Integer.parseInt(number.group(1)) : UNKNOWN_EXCEPTION;
    String message = VERSION.matcher(report).replaceAll("").strip();
    message = REPEATED_PREFIX.matcher(message).replaceFirst("");
    Matcher named = NAME.matcher(message);
    String name = "UNKNOWN_EXCEPTION";
    while (named.find()) {
      name = named.group(1);
      message = message.substring(0, named.start()).strip();
      named = NAME.matcher(message);
    }
    return new EngineException(code, name, message);
  }

  /** ClickHouse's error number, for example 60. */
  public int code() {
    return code;
  }

  /** ClickHouse's error name, for example UNKNOWN_TABLE. */
  public String name() {
    return name;
  }

  /** The text a server sends as the body of its answer, without the closing line feed. */
  public String report(String version) {
    return "Code: %d. DB::Exception: %s (%s) (version %s (official build))"
        .formatted(code, getMessage(), name, version);
  }
}
