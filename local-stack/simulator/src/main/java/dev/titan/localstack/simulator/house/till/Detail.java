package dev.titan.localstack.simulator.house.till;

/**
 * What an entry of the audit trail is about. Amounts in paise, null where it says nothing of them;
 * texts empty where it says none.
 *
 * @param amount what the entry is about
 * @param amountBefore what that was before
 * @param quantityMilli change of the item's quantity in thousandths
 * @param otherBillId the bill that a line moved to
 * @param before any other value before, such as the table
 * @param after that value after
 * @param customerPhone the guest's number as the till knows it
 * @param text the entry in the till's own words
 */
public record Detail(
    Change total,
    Change discount,
    String tenderBefore,
    String tenderAfter,
    Long amount,
    Long amountBefore,
    String itemId,
    String itemName,
    long quantityMilli,
    String otherBillId,
    String before,
    String after,
    String coupon,
    String customerPhone,
    String text) {

  /** Nothing but that it happened. */
  public static final Detail NONE = new Draft().finish();

  /** An amount before and after, in paise; null where it was not said. */
  public record Change(Long before, Long after) {
    /** Nothing was said. */
    public static final Change NONE = new Change(null, null);
  }

  /** Puts a detail together; what is not named stays empty. */
  public static final class Draft {
    private Change total = Change.NONE;
    private Change discount = Change.NONE;
    private String tenderBefore = "";
    private String tenderAfter = "";
    private Long amount;
    private Long amountBefore;
    private String itemId = "";
    private String itemName = "";
    private long quantityMilli;
    private String otherBillId = "";
    private String before = "";
    private String after = "";
    private String coupon = "";
    private String phone = "";
    private String text = "";

    /** The total before and after. */
    public Draft total(Long was, long is) {
      total = new Change(was, is);
      return this;
    }

    /** The discount before and after. */
    public Draft discount(long was, long is) {
      discount = new Change(was, is);
      return this;
    }

    /** The tender before and after, and how much was paid. */
    public Draft tender(String was, String is, long paid) {
      tenderBefore = was;
      tenderAfter = is;
      amount = paid;
      return this;
    }

    /** What it is about, before and now. */
    public Draft amounts(Long was, long is) {
      amountBefore = was;
      amount = is;
      return this;
    }

    /** The bill that a line moved to. */
    public Draft movedTo(String billId) {
      otherBillId = billId;
      return this;
    }

    /** The item, and the change of its quantity. */
    public Draft item(String id, String name, long milli) {
      itemId = id;
      itemName = name;
      quantityMilli = milli;
      return this;
    }

    /** Any other value before and after. */
    public Draft values(String was, String is) {
      before = was;
      after = is;
      return this;
    }

    /** A coupon and the phone of whoever used it. */
    public Draft coupon(String code, String customerPhone) {
      coupon = code;
      phone = customerPhone;
      return this;
    }

    /** In the words of the till. */
    public Draft text(String words) {
      text = words;
      return this;
    }

    /** The detail. */
    public Detail finish() {
      return new Detail(
          total,
          discount,
          tenderBefore,
          tenderAfter,
          amount,
          amountBefore,
          itemId,
          itemName,
          quantityMilli,
          otherBillId,
          before,
          after,
          coupon,
          phone,
          text);
    }
  }
}
