package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.table.Numbers;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.money.Money;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The free text of a till's audit trail, such as "Order (Bill No.: 57273) total amount changed from
 * 265 to 239 by Asha. Discount changed from 0 to 25.24. (Electron Pos)".
 *
 * @param action what was done
 * @param bill the number that the text names, empty when it names none
 * @param staff who did it, empty when the text does not say
 * @param reason as given, empty when none
 * @param total before and after, null when it says nothing about it
 * @param discount before and after, null when it says nothing about it
 * @param amount of which the entry is about, null when it says none
 * @param charge before and after, null when it is about none
 * @param words tender, table or order type before and after; null when it is about none
 * @param item that it is about, empty when about the whole bill
 * @param quantityMilli change of the item's quantity
 */
record AuditText(
    BillAuditAction action,
    String bill,
    String staff,
    String reason,
    Change total,
    Change discount,
    Long amount,
    Change charge,
    WordChange words,
    String item,
    long quantityMilli) {

  /** An amount before and after, in paise. */
  record Change(long before, long after) {}

  /** Words before and after. */
  record WordChange(String before, String after) {}

  /** By so much may tax and rounding move a total besides the discount. */
  private static final long ROUNDING = 200;

  private static final int TAX_SHARE = 3;

  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String MONEY = "(?:₹|rs\\.?)?\\s*(-?[0-9][0-9,]*(?:\\.[0-9]+)?)";
  private static final String FROM_TO = "\\s*(?:is |was |has been )?changed from\\s*";
  private static final String TO = "\\s*to\\s*";
  private static final String END = "(?=\\s+by\\s|\\s+reason\\b|\\.\\s|\\.?$)";

  private static final Pattern POS = Pattern.compile("\\s*\\([^():]*\\)\\s*$");
  private static final Pattern BILL =
      Pattern.compile("(?:bill|invoice)\\s*no\\.?\\s*:?\\s*([A-Za-z0-9][A-Za-z0-9/_-]*)", CASE);
  private static final Pattern STAFF =
      Pattern.compile(
          "\\sby\\s+(.+?)(?=\\.\\s+(?:discount|total|service|container|delivery|packaging|tax|reason"
              + "|payment|order|tip|round)\\b|\\s+(?:with )?reason\\b|\\.?$)",
          CASE);
  private static final Pattern REASON = Pattern.compile("\\breason\\s*:?\\s*(.+?)\\.?$", CASE);
  private static final Pattern TOTAL =
      Pattern.compile("\\btotal(?: amount)?" + FROM_TO + MONEY + TO + MONEY, CASE);
  private static final Pattern DISCOUNT =
      Pattern.compile("\\bdiscount(?: amount)?" + FROM_TO + MONEY + TO + MONEY, CASE);
  private static final Pattern CHARGE =
      Pattern.compile(
          "\\b(?:service|container|delivery|packaging|packing) charges?"
              + FROM_TO
              + MONEY
              + TO
              + MONEY,
          CASE);
  private static final Pattern AMOUNT = Pattern.compile("\\bamount\\s*:\\s*" + MONEY, CASE);
  private static final Pattern REFUND =
      Pattern.compile("\\brefund(?:ed)?\\b(?:\\s*(?:of|amount))?\\s*:?\\s*" + MONEY, CASE);
  private static final Pattern TENDER =
      Pattern.compile(
          "\\bpayment (?:type|mode|method)\\b.*?\\bchanged from\\s+(.+?)\\s+to\\s+(.+?)" + END,
          CASE);
  private static final Pattern ORDER_TYPE =
      Pattern.compile("\\border type\\b.*?\\bchanged from\\s+(.+?)\\s+to\\s+(.+?)" + END, CASE);
  private static final Pattern TABLE =
      Pattern.compile(
          "\\btable\\b.*?\\b(?:changed|moved|shifted|transferred) from\\s+(.+?)\\s+to\\s+(.+?)"
              + END,
          CASE);
  private static final Pattern ITEM_PRICE =
      Pattern.compile("\\bitem\\s+(.+?)\\s+price" + FROM_TO + MONEY + TO + MONEY, CASE);
  private static final Pattern ITEM_QUANTITY =
      Pattern.compile(
          "\\bitem\\s+(.+?)\\s+(?:qty|quantity)\\.?" + FROM_TO + MONEY + TO + MONEY, CASE);
  private static final Pattern ITEM_GONE =
      Pattern.compile(
          "\\bitem\\s+(.+?)\\s+\\(?(?:qty|quantity)\\.?\\s*:?\\s*([0-9.]+)\\)?\\s+(?:is |was |has been )?"
              + "(added|removed|deleted|cancelled|canceled)\\b",
          CASE);

  /** What is done to a whole bill, by the word that says so; asked in this order. */
  private static final Map<Pattern, BillAuditAction> WHOLE_BILL = wholeBill();

  /**
   * Reads a text.
   *
   * @throws TitanException with {@link ErrorCode#UNKNOWN_VALUE} when it is of no form that is known
   */
  static AuditText of(String written) {
    String text = written.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    for (Matcher pos = POS.matcher(text); pos.find() && pos.start() > 0; pos = POS.matcher(text)) {
      text = text.substring(0, pos.start());
    }
    String bill = first(BILL, text);
    String staff = first(STAFF, text);
    String reason = first(REASON, text);
    Change total = change(TOTAL, text);
    Change discount = change(DISCOUNT, text);
    Change charge = change(CHARGE, text);
    Long amount = amount(AMOUNT, text);
    String item = "";
    long quantity = 0;
    WordChange words = words(TENDER, text);
    BillAuditAction action = words == null ? null : BillAuditAction.TENDER_CHANGED;
    Matcher price = ITEM_PRICE.matcher(text);
    Matcher count = ITEM_QUANTITY.matcher(text);
    Matcher gone = ITEM_GONE.matcher(text);
    if (action == null && price.find()) {
      action = BillAuditAction.PRICE_CHANGED;
      item = price.group(1);
      charge = new Change(paise(price.group(2)), paise(price.group(3)));
    } else if (action == null && count.find()) {
      action = BillAuditAction.MODIFIED;
      item = count.group(1);
      quantity = Words.milli(count.group(3)) - Words.milli(count.group(2));
    } else if (action == null && gone.find()) {
      action = BillAuditAction.MODIFIED;
      item = gone.group(1);
      boolean more = gone.group(3).toLowerCase(Locale.ROOT).equals("added");
      quantity = more ? Words.milli(gone.group(2)) : -Words.milli(gone.group(2));
    } else if (action == null && words(ORDER_TYPE, text) != null) {
      action = BillAuditAction.ORDER_TYPE_CHANGED;
      words = words(ORDER_TYPE, text);
    } else if (action == null && words(TABLE, text) != null) {
      action = BillAuditAction.TABLE_MOVED;
      words = words(TABLE, text);
    }
    if (action == null && charge != null) {
      action = BillAuditAction.CHARGE_CHANGED;
    }
    if (action == null && discount != null) {
      action =
          explains(discount, total) ? BillAuditAction.DISCOUNT_CHANGED : BillAuditAction.MODIFIED;
    }
    if (action == null && total != null) {
      action = BillAuditAction.MODIFIED;
    }
    if (action == null) {
      action = wholeBill(text);
      amount = action == BillAuditAction.REFUNDED ? amount(REFUND, text) : amount;
    }
    return new AuditText(
        action, bill, staff, reason, total, discount, amount, charge, words, item, quantity);
  }

  /** Whether the total moved by no more than the discount and the tax on it. */
  private static boolean explains(Change discount, Change total) {
    if (total == null) {
      return true;
    }
    long given = discount.after() - discount.before();
    long less = total.before() - total.after();
    return Math.abs(less - given) <= Math.abs(given) / TAX_SHARE + ROUNDING;
  }

  private static BillAuditAction wholeBill(String text) {
    for (Map.Entry<Pattern, BillAuditAction> one : WHOLE_BILL.entrySet()) {
      if (one.getKey().matcher(text).find()) {
        return one.getValue();
      }
    }
    throw new TitanException(
        ErrorCode.UNKNOWN_VALUE,
        "'%s' is of no form that is known"
            .formatted(text.length() > 100 ? text.substring(0, 100) + "..." : text));
  }

  private static Map<Pattern, BillAuditAction> wholeBill() {
    Map<Pattern, BillAuditAction> all = new LinkedHashMap<>();
    all.put(Pattern.compile("\\brefund(?:ed)?\\b", CASE), BillAuditAction.REFUNDED);
    all.put(Pattern.compile("\\bre-?opened\\b", CASE), BillAuditAction.REOPENED);
    all.put(
        Pattern.compile("\\bre-?printed\\b|\\bduplicate\\b.*\\bprint", CASE),
        BillAuditAction.REPRINTED);
    all.put(Pattern.compile("\\bdeleted\\b", CASE), BillAuditAction.DELETED);
    all.put(Pattern.compile("\\b(?:cancell?ed|voided)\\b", CASE), BillAuditAction.CANCELLED);
    all.put(Pattern.compile("\\bcompl[ei]mentary\\b", CASE), BillAuditAction.COMPLIMENTED);
    all.put(Pattern.compile("\\bsettled\\b", CASE), BillAuditAction.SETTLED);
    all.put(Pattern.compile("\\bprinted\\b", CASE), BillAuditAction.PRINTED);
    return all;
  }

  private static Change change(Pattern form, String text) {
    Matcher found = form.matcher(text);
    return found.find() ? new Change(paise(found.group(1)), paise(found.group(2))) : null;
  }

  private static WordChange words(Pattern form, String text) {
    Matcher found = form.matcher(text);
    return found.find() ? new WordChange(found.group(1).strip(), found.group(2).strip()) : null;
  }

  private static Long amount(Pattern form, String text) {
    String number = first(form, text);
    return number.isEmpty() ? null : Long.valueOf(paise(number));
  }

  private static String first(Pattern form, String text) {
    Matcher found = form.matcher(text);
    return found.find() ? found.group(1).strip() : "";
  }

  private static long paise(String number) {
    return Numbers.read(number)
        .map(amount -> Money.ofRupees(amount.value()).paise())
        .orElseThrow(() -> new TitanException(ErrorCode.BAD_NUMBER, "An amount is missing"));
  }

  /** The tender or other words before, for the audit entry. */
  Optional<WordChange> changedWords() {
    return Optional.ofNullable(words);
  }
}
