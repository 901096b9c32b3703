package dev.titan.localstack.simulator.house.fraud;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Everything that can be done, and everything that only looks like it. */
public final class Playbook {
  private static final Map<String, Scheme> MODES = modesOfADay();
  private static final Map<String, Scheme> TRAPS = trapsOfADay();

  private Playbook() {}

  /** The names of all modes. */
  public static Set<String> modes() {
    Set<String> names = new LinkedHashSet<>(MODES.keySet());
    names.add(RefundAbuse.NAME);
    names.add(CouponReused.NAME);
    return names;
  }

  /** The names of all traps, each {@code mode/trap}. */
  public static Set<String> traps() {
    Set<String> names = new LinkedHashSet<>(TRAPS.keySet());
    names.add(Series.RESET);
    names.add(Series.SECOND_TERMINAL);
    names.add(Series.FINANCIAL_YEAR);
    return names;
  }

  /** The modes that are done on one day. */
  static Map<String, Scheme> daily() {
    return MODES;
  }

  /** The traps that lie in some visits of a day. */
  static Map<String, Scheme> innocent() {
    return TRAPS;
  }

  // In this order they choose their visits: whoever needs many, or particular ones, goes first.
  private static Map<String, Scheme> modesOfADay() {
    Map<String, Scheme> modes = new LinkedHashMap<>();
    modes.put("cancelled_after_preparation", CancelledAfterPreparation::cheat);
    modes.put("discount_abuse", DiscountAbuse::cheat);
    modes.put("complimentary_or_zero", ComplimentaryOrZero::cheat);
    modes.put("cancelled_after_settlement", CancelledAfterSettlement::cheat);
    modes.put("wagon_wheel", WagonWheel::cheat);
    modes.put("bill_missing", BillMissing::cheat);
    modes.put("aggregator_cancelled_after_dispatch", AggregatorCancelled::cheat);
    modes.put("hidden_table", HiddenTable::cheat);
    modes.put("unbilled_kot", UnbilledKot::cheat);
    modes.put("type_or_charge_changed", TypeOrChargeChanged::cheat);
    modes.put("price_overridden", PriceOverridden::cheat);
    modes.put("quantity_cut_after_print", QuantityCutAfterPrint::cheat);
    modes.put("edited_after_print_then_cash", EditedAfterPrint::cheat);
    modes.put("reprinted_then_cash", ReprintedThenCash::cheat);
    modes.put("tender_swapped", TenderSwapped::cheat);
    modes.put("approver_self_or_absent", ApproverSelfOrAbsent::cheat);
    modes.put("cash_short", CashShort::cheat);
    return modes;
  }

  private static Map<String, Scheme> trapsOfADay() {
    Map<String, Scheme> traps = new LinkedHashMap<>();
    traps.put("discount_abuse/campaign", DiscountAbuse::campaign);
    traps.put("approver_self_or_absent/handover", ApproverSelfOrAbsent::handover);
    traps.put(
        "cancelled_after_preparation/aggregator_cancel",
        CancelledAfterPreparation::aggregatorCancel);
    traps.put(
        "cancelled_after_settlement/payment_corrected", CancelledAfterSettlement::paymentCorrected);
    traps.put("cancelled_after_settlement/never_paid", CancelledAfterSettlement::neverPaid);
    traps.put("cancelled_after_preparation/kitchen_error", CancelledAfterPreparation::kitchenError);
    traps.put("cancelled_after_preparation/run_out", CancelledAfterPreparation::runOut);
    traps.put("cancelled_after_preparation/wrong_table", CancelledAfterPreparation::wrongTable);
    traps.put("complimentary_or_zero/owners_table", ComplimentaryOrZero::ownersTable);
    traps.put("complimentary_or_zero/tasting", ComplimentaryOrZero::tasting);
    traps.put("complimentary_or_zero/complaint_recovery", ComplimentaryOrZero::complaint);
    traps.put("complimentary_or_zero/staff_meals", ComplimentaryOrZero::staffMeals);
    traps.put("unbilled_kot/combo", UnbilledKot::combo);
    traps.put("unbilled_kot/split", UnbilledKot::split);
    traps.put("unbilled_kot/merge", UnbilledKot::merge);
    traps.put("unbilled_kot/transfer", UnbilledKot::transfer);
    traps.put("unbilled_kot/parked_tab", UnbilledKot::parkedTab);
    traps.put("unbilled_kot/late_bill", UnbilledKot::lateBill);
    traps.put("unbilled_kot/no_charge", UnbilledKot::noCharge);
    traps.put("price_overridden/printed_price", PriceOverridden::printedPrice);
    traps.put("price_overridden/variant", PriceOverridden::variant);
    traps.put("price_overridden/modifier", PriceOverridden::modifier);
    traps.put("price_overridden/allowed", PriceOverridden::allowed);
    traps.put("refund_abuse/upi_reversal", RefundAbuse::reversal);
    traps.put("refund_abuse/paid_again", RefundAbuse::paidAgain);
    traps.put("coupon_reused/shared_phone", CouponReused::sharedPhone);
    traps.put("coupon_reused/voided", CouponReused::voided);
    traps.put("quantity_cut_after_print/punched_again", QuantityCutAfterPrint::punchedAgain);
    traps.put("quantity_cut_after_print/dispute", QuantityCutAfterPrint::dispute);
    traps.put("edited_after_print_then_cash/guest_adds", EditedAfterPrint::guestAdds);
    traps.put("edited_after_print_then_cash/dispute", EditedAfterPrint::dispute);
    traps.put("edited_after_print_then_cash/put_back", EditedAfterPrint::putBack);
    traps.put("discount_abuse/aggregator_funded", DiscountAbuse::aggregatorFunded);
    traps.put("discount_abuse/staff_scheme", DiscountAbuse::staffScheme);
    traps.put("discount_abuse/loyalty", DiscountAbuse::loyalty);
    traps.put("wagon_wheel/table_moves", WagonWheel::tableMoves);
    traps.put("wagon_wheel/guest_moves", WagonWheel::guestMoves);
    traps.put("reprinted_then_cash/printer_jam", ReprintedThenCash::jam);
    traps.put("reprinted_then_cash/tax_copy", ReprintedThenCash::taxCopy);
    traps.put("tender_swapped/wrong_button", TenderSwapped::wrongButton);
    traps.put("tender_swapped/upi_pending", TenderSwapped::pending);
    traps.put("type_or_charge_changed/leftovers", TypeOrChargeChanged::leftovers);
    traps.put("type_or_charge_changed/waived", TypeOrChargeChanged::waived);
    traps.put("hidden_table/buffet", HiddenTable::buffet);
    traps.put("hidden_table/friends_join", HiddenTable::friendsJoin);
    traps.put("approver_self_or_absent/alone", ApproverSelfOrAbsent::alone);
    traps.put("aggregator_cancelled_after_dispatch/compensated", AggregatorCancelled::compensated);
    traps.put(
        "aggregator_cancelled_after_dispatch/before_dispatch", AggregatorCancelled::beforeDispatch);
    traps.put("cash_short/tip_out", CashShort::tipOut);
    traps.put("cash_short/bank_drop", CashShort::bankDrop);
    traps.put("bill_missing/voided", BillMissing::voided);
    traps.put("bill_missing/offline_terminal", BillMissing::offlineTerminal);
    return traps;
  }
}
