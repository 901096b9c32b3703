package dev.titan.pipelines.outlet;

import static dev.titan.pipelines.outlet.FieldChecks.checkBusinessDate;
import static dev.titan.pipelines.outlet.FieldChecks.checkInstant;
import static dev.titan.pipelines.outlet.FieldChecks.checkMoney;
import static dev.titan.pipelines.outlet.FieldChecks.checkNotNegative;
import static dev.titan.pipelines.outlet.FieldChecks.checkQuantity;
import static dev.titan.pipelines.outlet.FieldChecks.checkZone;
import static dev.titan.pipelines.outlet.FieldChecks.require;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every fact must satisfy before a job decides on it. Connectors check far more; these are the
 * properties without which state or tables would break.
 */
public final class FactChecks {

  private static final Map<String, Topic> TOPICS =
      Arrays.stream(Topic.values())
          .collect(Collectors.toUnmodifiableMap(Topic::topicName, Function.identity()));

  private FactChecks() {}

  /**
   * Reads a record of a fact topic as every job does.
   *
   * @throws TitanException when a job would make it a dead letter; the code says why
   */
  public static Fact read(Topic topic, String recordKey, byte[] value) {
    Fact fact = EventJson.read(value, Fact.class);
    check(fact, topic, outletOf(recordKey), recordKey);
    return fact;
  }

  /** Throws a {@link TitanException} that says what is wrong; the fact is then a dead letter. */
  static void check(Fact fact, Topic topic, Optional<OutletKey> outlet, String recordKey) {
    if (fact == null) {
      throw new TitanException(ErrorCode.UNKNOWN_EVENT, "The value is JSON null");
    }
    if (!topic.types().contains(fact.getClass())) {
      throw new TitanException(
          ErrorCode.UNKNOWN_EVENT,
          "A %s does not belong on %s"
              .formatted(fact.getClass().getSimpleName(), topic.topicName()));
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
    } else if (fact instanceof KotEvent kot) {
      HouseFactChecks.check(kot);
    } else if (fact instanceof BillAudit audit) {
      HouseFactChecks.check(audit);
    } else if (fact instanceof InventoryMovement movement) {
      HouseFactChecks.check(movement);
    } else if (fact instanceof Expense expense) {
      HouseFactChecks.check(expense);
    } else if (fact instanceof CashCount cash) {
      HouseFactChecks.check(cash);
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

  /** The topic of that name; throws {@link TitanException} when it is none of Titan's. */
  static Topic topicOf(String name) {
    Topic topic = TOPICS.get(name);
    if (topic == null) {
      throw new TitanException(ErrorCode.UNKNOWN_EVENT, "No facts stand on the topic " + name);
    }
    return topic;
  }

  private static void checkBill(Bill bill) {
    require(bill.source(), "source");
    require(bill.billId(), "billId");
    require(bill.status(), "status");
    require(bill.orderType(), "orderType");
    checkInstant(bill.createdAt(), "createdAt");
    checkInstant(bill.observedAt(), "observedAt");
    checkBusinessDate(bill.businessDate(), bill.observedAt());
    checkZone(bill.zone());
    if (bill.lines().isEmpty()) {
      throw new TitanException(
          ErrorCode.EMPTY_BILL, "Bill %s has no line".formatted(bill.billId()));
    }
    checkNotNegative(bill.covers(), "covers");
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
      checkQuantity(line.quantityMilli(), "lines.quantityMilli");
    }
    for (Payment payment : bill.payments()) {
      require(payment.method(), "payments.method");
      checkMoney(payment.amountPaise(), "payments.amountPaise");
    }
  }
}
