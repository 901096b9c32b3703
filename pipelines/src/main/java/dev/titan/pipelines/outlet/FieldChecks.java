package dev.titan.pipelines.outlet;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What single fields of a fact must satisfy; each throws a {@link TitanException} that says why.
 */
final class FieldChecks {

  /** A thousand crore rupees: no amount of a cafe reaches it, and sums of it still fit. */
  private static final long MAX_PAISE = 1_000_000_000_000L;

  private static final long MAX_QUANTITY_MILLI = 1_000_000_000_000L;

  /** Zones are at most a day ahead of UTC; one day more for a till whose date is wrong. */
  private static final int MAX_DAYS_AHEAD = 2;

  private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2099, 12, 31);
  private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST_INSTANT = Instant.parse("2100-01-01T00:00:00Z");

  private FieldChecks() {}

  static void require(Object value, String field) {
    if (value == null || (value instanceof String text && text.isEmpty())) {
      throw new TitanException(ErrorCode.MISSING_FIELD, field + " is missing");
    }
  }

  static void checkInstant(Instant instant, String field) {
    require(instant, field);
    if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
      throw new TitanException(
          ErrorCode.BAD_TIME, "%s %s is out of range".formatted(field, instant));
    }
  }

  /** The day of trade must be there and must have begun when its fact was known. */
  static void checkBusinessDate(LocalDate businessDate, Instant knownAt) {
    require(businessDate, "businessDate");
    if (businessDate.isBefore(FIRST_DATE) || businessDate.isAfter(LAST_DATE)) {
      throw new TitanException(
          ErrorCode.BAD_TIME, "businessDate %s is out of range".formatted(businessDate));
    }
    if (businessDate.isAfter(
        LocalDate.ofInstant(knownAt, ZoneOffset.UTC).plusDays(MAX_DAYS_AHEAD))) {
      throw new TitanException(
          ErrorCode.BAD_TIME,
          "businessDate %s was observed before it began, at %s".formatted(businessDate, knownAt));
    }
  }

  static void checkZone(String zone) {
    require(zone, "zone");
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new TitanException(ErrorCode.BAD_TIME, "No such time zone: " + zone, e);
    }
  }

  static void checkMoney(long paise, String field) {
    if (paise > MAX_PAISE || paise < -MAX_PAISE) {
      throw new TitanException(ErrorCode.BAD_NUMBER, "%s is %d".formatted(field, paise));
    }
  }

  /** The same for an amount that may be unknown. */
  static void checkMoneyIfGiven(Long paise, String field) {
    if (paise != null) {
      checkMoney(paise, field);
    }
  }

  static void checkQuantity(long milli, String field) {
    if (milli > MAX_QUANTITY_MILLI || milli < -MAX_QUANTITY_MILLI) {
      throw new TitanException(ErrorCode.BAD_NUMBER, "%s is %d".formatted(field, milli));
    }
  }

  static void checkNotNegative(long value, String field) {
    if (value < 0) {
      throw new TitanException(ErrorCode.BAD_NUMBER, "%s is %d".formatted(field, value));
    }
  }
}
