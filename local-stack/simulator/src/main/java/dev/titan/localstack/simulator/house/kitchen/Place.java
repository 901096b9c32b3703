package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.Channel;
import java.time.Instant;

/**
 * The order that a ticket belongs to.
 *
 * @param orderId the till's number of the order
 * @param billId the bill it will be billed on, empty when never
 * @param billedAt from when on the till knows that bill
 * @param orderType dine_in, delivery or pick_up
 * @param channel POS or the aggregator
 * @param table the table, else empty
 * @param covers guests, 0 when nobody counted
 */
public record Place(
    String orderId,
    String billId,
    Instant billedAt,
    String orderType,
    String channel,
    String table,
    int covers) {

  /** The order of a visit. */
  public static Place of(Visit visit) {
    Channel channel = visit.first().channel();
    return new Place(
        visit.orderId(),
        visit.billId(),
        visit.printed(),
        orderType(channel.orderType()),
        channel.orderFrom(),
        channel.tableNo(),
        channel.persons());
  }

  /** The order at the table that was left, which is never billed. */
  static Place other(Visit visit, int covers) {
    Channel channel = visit.first().channel();
    return new Place(
        visit.otherOrderId(),
        "",
        Instant.MAX,
        orderType(channel.orderType()),
        channel.orderFrom(),
        visit.otherTable(),
        covers);
  }

  /** The bill as the till knows it at an instant. */
  String billIdAt(Instant at) {
    return at.isBefore(billedAt) ? "" : billId;
  }

  private static String orderType(String vendorName) {
    return switch (vendorName) {
      case Channel.DELIVERY -> "delivery";
      case Channel.PICK_UP -> "pick_up";
      default -> "dine_in";
    };
  }
}
