package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.OrderType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Petpooja's closed lists of words, in the spellings that occur; anything else is an error. */
public final class Vocabulary {

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

  /** What a status word means; empty when it is none of the list. */
  public static Optional<BillStatus> statusOf(String word) {
    return Optional.ofNullable(STATUSES.get(normal(word)));
  }

  /** What an order type means; empty when it is none of the list. */
  public static Optional<OrderType> orderTypeOf(String word) {
    return Optional.ofNullable(ORDER_TYPES.get(normal(word)));
  }

  /** The status of an order. */
  static BillStatus status(Fields order) {
    return known(order, "status", Vocabulary::statusOf);
  }

  /** The type of an order. */
  static OrderType orderType(Fields order) {
    return known(order, "order_type", Vocabulary::orderTypeOf);
  }

  private static <T> T known(Fields order, String name, Function<String, Optional<T>> words) {
    String word = order.required(name);
    return words
        .apply(word)
        .orElseThrow(
            () ->
                order.wrong(
                    ErrorCode.UNKNOWN_VALUE, name, word, "is none of the documented words"));
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }
}
