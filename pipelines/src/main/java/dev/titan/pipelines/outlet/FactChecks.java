package dev.titan.pipelines.outlet;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.topic.OutletKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What every fact must satisfy before a job decides on it. Connectors check far more; these are the
 * properties without which state or tables would break.
 */
final class FactChecks {

  /** A thousand crore rupees: no bill of a cafe reaches it, and sums of it still fit. */
  static final long MAX_PAISE = 1_000_000_000_000L;

  private static final long MAX_QUANTITY_MILLI = 1_000_000_000_000L;

  /** Zones are at most a day ahead of UTC; one day more for a till whose date is wrong. */
  private static final int MAX_DAYS_AHEAD = 2;

  private static final LocalDate FIRST_DATE = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(2099, 12, 31);
  private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST_INSTANT = Instant.parse("2100-01-01T00:00:00Z");

  private FactChecks() {}

  /** Throws a {@link TitanException} that says what is wrong; the fact is then a dead letter. */
  static void check(Fact fact, Optional<OutletKey> outlet, String recordKey) {
    if (fact == null) {
      throw new TitanException(ErrorCode.UNKNOWN_EVENT, "The value is JSON null");
    }
    require(fact.org(), "org");
    require(fact.outlet(), "outlet");
    if (outlet.isEmpty()
        || !outlet.get().org().equals(fact.org())
        || !outlet.get().outlet().equals(fact.outlet())) {
      throw new TitanException(
          ErrorCode.KEY_MISMATCH,
          "Key %s, but the record is of %s/%s".formatted(recordKey, fact.org(), fact.outlet()));
    }
    if (fact instanceof Bill bill) {
      checkBill(bill);
    } else if (fact instanceof Coverage word) {
      require(word.source(), "source");
      checkInstant(word.from(), "from");
      checkInstant(word.through(), "through");
    }
  }

  /** The outlet that a record key names, if it names one. */
  static Optional<OutletKey> outletOf(String recordKey) {
    try {
      return Optional.of(OutletKey.parse(recordKey));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void checkBill(Bill bill) {
    require(bill.source(), "source");
    require(bill.billId(), "billId");
    require(bill.status(), "status");
    require(bill.orderType(), "orderType");
    require(bill.businessDate(), "businessDate");
    require(bill.zone(), "zone");
    checkInstant(bill.createdAt(), "createdAt");
    checkInstant(bill.observedAt(), "observedAt");
    if (bill.businessDate().isBefore(FIRST_DATE) || bill.businessDate().isAfter(LAST_DATE)) {
      throw new TitanException(
          ErrorCode.BAD_TIME, "businessDate %s is out of range".formatted(bill.businessDate()));
    }
    if (bill.businessDate()
        .isAfter(LocalDate.ofInstant(bill.observedAt(), ZoneOffset.UTC).plusDays(MAX_DAYS_AHEAD))) {
      throw new TitanException(
          ErrorCode.BAD_TIME,
          "businessDate %s was observed before it began, at %s"
              .formatted(bill.businessDate(), bill.observedAt()));
    }
    try {
      ZoneId.of(bill.zone());
    } catch (DateTimeException e) {
      throw new TitanException(ErrorCode.BAD_TIME, "No such time zone: " + bill.zone(), e);
    }
    if (bill.lines().isEmpty()) {
      throw new TitanException(
          ErrorCode.EMPTY_BILL, "Bill %s has no line".formatted(bill.billId()));
    }
    if (bill.covers() < 0) {
      throw new TitanException(ErrorCode.BAD_NUMBER, "covers is " + bill.covers());
    }
    checkMoney(bill.corePaise(), "corePaise");
    checkMoney(bill.discountPaise(), "discountPaise");
    checkMoney(bill.taxPaise(), "taxPaise");
    checkMoney(bill.deliveryChargePaise(), "deliveryChargePaise");
    checkMoney(bill.packagingChargePaise(), "packagingChargePaise");
    checkMoney(bill.serviceChargePaise(), "serviceChargePaise");
    checkMoney(bill.roundOffPaise(), "roundOffPaise");
    checkMoney(bill.waivedOffPaise(), "waivedOffPaise");
    checkMoney(bill.tipPaise(), "tipPaise");
    checkMoney(bill.totalPaise(), "totalPaise");
    for (BillLine line : bill.lines()) {
      require(line.itemName(), "lines.itemName");
      checkMoney(line.unitPricePaise(), "lines.unitPricePaise");
      checkMoney(line.totalPaise(), "lines.totalPaise");
      checkMoney(line.discountPaise(), "lines.discountPaise");
      checkMoney(line.taxPaise(), "lines.taxPaise");
      if (Math.abs(line.quantityMilli()) > MAX_QUANTITY_MILLI) {
        throw new TitanException(
            ErrorCode.BAD_NUMBER, "lines.quantityMilli is " + line.quantityMilli());
      }
    }
    for (Payment payment : bill.payments()) {
      require(payment.method(), "payments.method");
      checkMoney(payment.amountPaise(), "payments.amountPaise");
    }
  }

  private static void require(Object value, String field) {
    if (value == null || (value instanceof String text && text.isEmpty())) {
      throw new TitanException(ErrorCode.MISSING_FIELD, field + " is missing");
    }
  }

  private static void checkInstant(Instant instant, String field) {
    require(instant, field);
    if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
      throw new TitanException(
          ErrorCode.BAD_TIME, "%s %s is out of range".formatted(field, instant));
    }
  }

  private static void checkMoney(long paise, String field) {
    if (paise > MAX_PAISE || paise < -MAX_PAISE) {
      throw new TitanException(ErrorCode.BAD_NUMBER, "%s is %d".formatted(field, paise));
    }
  }
}
