package dev.titan.localstack.cli.evaluate.score;

import dev.titan.pipelines.kotfraud.KotFraudModes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The nineteen modes of KOT fraud by number and by what people call them, so that truth from
 * elsewhere finds the names that the detector has.
 */
public enum FraudModes {
  UNBILLED(1, "unbilled_kot", "unbilled", "kot_not_billed"),
  CANCELLED_READY(
      2,
      "cancelled_after_preparation",
      "kot_cancelled_after_preparation",
      "cancel_after_prep",
      "kot_cancel_after_prep"),
  QUANTITY_CUT(3, "quantity_cut_after_print", "quantity_cut", "quantity_reduced_after_print"),
  EDITED(
      4,
      "edited_after_print_then_cash",
      "bill_edited_after_print_then_cash",
      "bill_edited_after_print",
      "edited_after_print"),
  CANCELLED_SETTLED(
      5,
      "cancelled_after_settlement",
      "bill_cancelled_after_settlement",
      "cancel_after_settlement"),
  MISSING(
      6,
      "bill_missing",
      "bill_deleted_or_number_missing",
      "missing_bill",
      "bill_deleted",
      "deleted_bill",
      "number_missing",
      "bill_number_missing",
      "bill_gap",
      "number_gap"),
  DISCOUNT(7, "discount_abuse", "discount", "discounts", "excessive_discount"),
  COMPLIMENTARY(
      8,
      "complimentary_or_zero",
      "complimentary_or_zero_price",
      "complimentary",
      "complimentary_abuse",
      "comp_abuse",
      "zero_price"),
  WAGON_WHEEL(9, "wagon_wheel", "wagonwheel", "item_moved_between_bills"),
  REPRINTED(
      10,
      "reprinted_then_cash",
      "reprinted",
      "reprint_abuse",
      "bill_reprinted_then_cash",
      "repeated_prints",
      "reprint_then_cash"),
  REFUND(11, "refund_abuse", "refund", "refunds", "cash_refund"),
  CASH_SHORT(12, "cash_short", "cash_shortage", "drawer_short"),
  TENDER(13, "tender_swapped", "tender_swap", "payment_mode_swapped", "tender_changed"),
  TYPE_OR_CHARGE(
      14,
      "type_or_charge_changed",
      "type_or_service_charge_changed",
      "type_or_service_charge_changed_after_print",
      "type_or_charge_changed_after_print",
      "order_type_changed",
      "service_charge_stripped"),
  COUPON(15, "coupon_reused", "coupon_reuse", "coupon"),
  HIDDEN_TABLE(16, "hidden_table", "table_hidden"),
  PRICE(17, "price_overridden", "price_override"),
  APPROVER(
      18,
      "approver_self_or_absent",
      "self_or_absent_approver",
      "self_approval",
      "absent_approver",
      "self_approved"),
  AGGREGATOR(
      19,
      "aggregator_cancelled_after_dispatch",
      "aggregator_cancel_after_dispatch",
      "aggregator_cancelled",
      "aggregator_cancel",
      "cancelled_after_dispatch");

  private final int number;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its static type does not say so
  private final List<String> names;

  FraudModes(int number, String... names) {
    this.number = number;
    this.names = List.of(names);
  }

  /** Its number in the catalogue of modes, 1 to 19. */
  public int number() {
    return number;
  }

  /** All names that it goes by. */
  public List<String> names() {
    return names;
  }

  /** The name that the detector has for it; the first one while the detector does not look. */
  public String detectorName() {
    return KotFraudModes.all().stream()
        .map(KotFraudModes.Known::name)
        .filter(names::contains)
        .findFirst()
        .orElse(names.get(0));
  }

  /** The mode that people mean: {@code 4}, {@code mode 4}, {@code Bill edited after print}. */
  public static Optional<FraudModes> of(String text) {
    String word = plain(text);
    String digits = word.replaceFirst("^(mode|m|no)_?(?=\\d+$)", "");
    for (FraudModes mode : values()) {
      if (mode.names.contains(word) || digits.equals(Integer.toString(mode.number))) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  /** The detector's name for what people mean; a name that nobody knows stays as it is. */
  static String detectorName(String text) {
    return of(text).map(FraudModes::detectorName).orElseGet(() -> plain(text));
  }

  private static String plain(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_+|_+$", "");
  }
}
