package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A snapshot of one bill as a source showed it at {@code observedAt}. Sources send the same bill
 * again, unchanged or changed; of two snapshots the one observed later holds.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source connector that read it, for example {@code petpooja}
 * @param billId identity within the outlet: stable over all snapshots, never used again
 * @param billNumber the number that the guest sees; restarts, so it is no identity
 * @param sourceRef the source's own running reference, empty when it has none
 * @param businessDate the day of trade it counts for: the one that the source states, else from
 *     {@code createdAt} by the outlet's zone and closing time
 * @param zone IANA id of the outlet's time zone
 * @param createdAt when the bill was opened at the till
 * @param observedAt when the source was asked: orders the snapshots of a bill, decides nothing else
 * @param status sold, voided, given away, or no longer there
 * @param orderType dine-in, delivery or pick-up
 * @param channel where the order came from: {@code POS}, {@code Zomato}, {@code Swiggy}, ...
 * @param area part of the house or delivery service, empty when unknown
 * @param table table number, empty when there is none
 * @param covers guests, zero when unknown
 * @param biller who made the bill, empty when unknown
 * @param assignee who served or delivers, empty when unknown
 * @param onlineOrderId the aggregator's order id, empty when there is none
 * @param comment free text, empty when there is none
 * @param cancelReason why it was voided, empty when there is none
 * @param corePaise sum of the lines before discount, tax and charges, in paise
 * @param discountPaise taken off the whole bill, zero or positive
 * @param taxPaise taxes of the whole bill
 * @param deliveryChargePaise charged for delivery
 * @param packagingChargePaise charged for containers
 * @param serviceChargePaise service charge
 * @param roundOffPaise rounding, may be negative
 * @param waivedOffPaise waived at settlement, zero or positive
 * @param tipPaise tip, not part of the total
 * @param totalPaise what the guest owes
 * @param lines at least one
 * @param taxes as the source splits them
 * @param discounts as the source splits them
 * @param payments tenders; part payments are several
 */
public record Bill(
    String org,
    String outlet,
    String source,
    String billId,
    String billNumber,
    String sourceRef,
    LocalDate businessDate,
    String zone,
    Instant createdAt,
    Instant observedAt,
    BillStatus status,
    OrderType orderType,
    String channel,
    String area,
    String table,
    int covers,
    String biller,
    String assignee,
    String onlineOrderId,
    String comment,
    String cancelReason,
    long corePaise,
    long discountPaise,
    long taxPaise,
    long deliveryChargePaise,
    long packagingChargePaise,
    long serviceChargePaise,
    long roundOffPaise,
    long waivedOffPaise,
    long tipPaise,
    long totalPaise,
    List<BillLine> lines,
    List<TaxAmount> taxes,
    List<DiscountAmount> discounts,
    List<Payment> payments)
    implements Fact {

  /** Absent texts and lists are empty. */
  public Bill {
    sourceRef = Texts.orEmpty(sourceRef);
    billNumber = Texts.orEmpty(billNumber);
    channel = Texts.orEmpty(channel);
    area = Texts.orEmpty(area);
    table = Texts.orEmpty(table);
    biller = Texts.orEmpty(biller);
    assignee = Texts.orEmpty(assignee);
    onlineOrderId = Texts.orEmpty(onlineOrderId);
    comment = Texts.orEmpty(comment);
    cancelReason = Texts.orEmpty(cancelReason);
    lines = lines == null ? List.of() : List.copyOf(lines);
    taxes = taxes == null ? List.of() : List.copyOf(taxes);
    discounts = discounts == null ? List.of() : List.copyOf(discounts);
    payments = payments == null ? List.of() : List.copyOf(payments);
  }

  /** The same bill once its source shows it no longer, as was observed at some time. */
  public Bill withdrawn(Instant noLongerShownAt) {
    return new Bill(
        org,
        outlet,
        source,
        billId,
        billNumber,
        sourceRef,
        businessDate,
        zone,
        createdAt,
        noLongerShownAt,
        BillStatus.WITHDRAWN,
        orderType,
        channel,
        area,
        table,
        covers,
        biller,
        assignee,
        onlineOrderId,
        comment,
        cancelReason,
        corePaise,
        discountPaise,
        taxPaise,
        deliveryChargePaise,
        packagingChargePaise,
        serviceChargePaise,
        roundOffPaise,
        waivedOffPaise,
        tipPaise,
        totalPaise,
        lines,
        taxes,
        discounts,
        payments);
  }

  /** Goods after discount, before tax and charges: the restaurant's net sale, in paise. */
  public long netPaise() {
    return corePaise - discountPaise;
  }
}
