package dev.titan.localstack.simulator.house.till;

/**
 * What an entry of the audit trail is about. Amounts in paise, null where it says nothing of them;
 * texts empty where it says none.
 *
 * @param amount what the entry is about
 * @param quantityMilli change of the item's quantity in thousandths
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
    String itemId,
    String itemName,
    long quantityMilli,
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
  static final class Draft {
    private Change total = Change.NONE;
    private Change discount = Change.NONE;
    private String tenderBefore = "";
    private String tenderAfter = "";
    private Long amount;
    private String itemId = "";
    private String itemName = "";
    private long quantityMilli;
    private String before = "";
    private String after = "";
    private String coupon = "";
    private String phone = "";
    private String text = "";

    Draft total(Long was, long is) {
      total = new Change(was, is);
      return this;
    }

    Draft discount(long was, long is) {
      discount = new Change(was, is);
      return this;
    }

    Draft tender(String was, String is, long paid) {
      tenderBefore = was;
      tenderAfter = is;
      amount = paid;
      return this;
    }

    Draft item(String id, String name, long milli) {
      itemId = id;
      itemName = name;
      quantityMilli = milli;
      return this;
    }

    Draft values(String was, String is) {
      before = was;
      after = is;
      return this;
    }

    Draft coupon(String code, String customerPhone) {
      coupon = code;
      phone = customerPhone;
      return this;
    }

    Draft text(String words) {
      text = words;
      return this;
    }

    Detail finish() {
      return new Detail(
          total,
          discount,
          tenderBefore,
          tenderAfter,
          amount,
          itemId,
          itemName,
          quantityMilli,
          before,
          after,
          coupon,
          phone,
          text);
    }
  }
}
