package dev.titan.localstack.clickhouse.http;

import java.util.Set;

/**
 * The HTTP status of a ClickHouse error, as a server maps it. Errors that a server leaves at 500
 * although the statement is at fault become 400, because clients repeat a 500.
 */
final class ErrorStatus {
  private static final Set<Integer> FORBIDDEN = Set.of(164, 192, 193, 291, 497, 512, 516);
  private static final Set<Integer> NOT_FOUND =
      Set.of(46, 47, 50, 56, 60, 63, 73, 81, 115, 141, 336, 372);
  private static final Set<Integer> UNAVAILABLE = Set.of(202, 209, 439);

  /** Faults of the engine, the machine or its load: the same statement may succeed later. */
  private static final Set<Integer> INTERNAL =
      Set.of(
          49, 74, 75, 76, 77, 173, 174, 198, 210, 228, 236, 241, 242, 243, 246, 252, 271, 305, 310,
          335, 344, 354, 432, 535, 668, 1000, 1001, 1002);

  private ErrorStatus() {}

  static int of(int code) {
    if (FORBIDDEN.contains(code)) {
      return 403;
    }
    if (NOT_FOUND.contains(code)) {
      return 404;
    }
    if (UNAVAILABLE.contains(code)) {
      return 503;
    }
    if (INTERNAL.contains(code)) {
      return 500;
    }
    return switch (code) {
      case 194 -> 401;
      case 159 -> 408;
      case 381 -> 411;
      case 66 -> 413;
      case 48 -> 501;
      default -> 400;
    };
  }
}
