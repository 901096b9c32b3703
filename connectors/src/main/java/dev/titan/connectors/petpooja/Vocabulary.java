package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.OrderType;
import java.util.Locale;
import java.util.Map;

/** Petpooja's closed lists of words, in the spellings that occur; anything else is an error. */
final class Vocabulary {

  private static final Map<String, BillStatus> STATUSES =
      Map.of(
          "success", BillStatus.SUCCESS,
          "cancelled", BillStatus.CANCELLED,
          "canceled", BillStatus.CANCELLED,
          "cancel", BillStatus.CANCELLED,
          "complimentary", BillStatus.COMPLIMENTARY,
          "complementary", BillStatus.COMPLIMENTARY);

  private static final Map<String, OrderType> ORDER_TYPES =
      Map.ofEntries(
          Map.entry("dinein", OrderType.DINE_IN),
          Map.entry("delivery", OrderType.DELIVERY),
          Map.entry("homedelivery", OrderType.DELIVERY),
          Map.entry("pickup", OrderType.PICK_UP),
          Map.entry("takeaway", OrderType.PICK_UP),
          Map.entry("takeout", OrderType.PICK_UP),
          Map.entry("parcel", OrderType.PICK_UP));

  private Vocabulary() {}

  /** The status of an order. */
  static BillStatus status(Fields order) {
    return lookUp(order, "status", STATUSES);
  }

  /** The type of an order. */
  static OrderType orderType(Fields order) {
    return lookUp(order, "order_type", ORDER_TYPES);
  }

  private static <T> T lookUp(Fields order, String name, Map<String, T> words) {
    String word = order.required(name);
    T meaning = words.get(word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
    if (meaning == null) {
      throw order.wrong(ErrorCode.UNKNOWN_VALUE, name, word, "is none of the documented words");
    }
    return meaning;
  }
}
