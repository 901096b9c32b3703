package dev.titan.localstack.simulator.world;

/**
 * The names that an outlet's answers use for fields that Petpooja names in more than one way. Both
 * occur in the pull; which one depends on the age of the outlet's installation.
 */
public enum FieldNames {
  /** The names of the documented pull. */
  PULL(
      "container_charges",
      "waived_off",
      "categoryname",
      "addonid",
      "total_discount",
      "total_tax",
      "custom_payment_type"),
  /** The names of the webhook, which some outlets also use in the pull. */
  WEBHOOK(
      "packaging_charge",
      "waivedOff",
      "category_name",
      "addon_id",
      "discount",
      "tax",
      "custome_payment_type");

  private final String containerCharge;
  private final String waivedOff;
  private final String category;
  private final String addOnId;
  private final String lineDiscount;
  private final String lineTax;
  private final String partPaymentType;

  FieldNames(
      String containerCharge,
      String waivedOff,
      String category,
      String addOnId,
      String lineDiscount,
      String lineTax,
      String partPaymentType) {
    this.containerCharge = containerCharge;
    this.waivedOff = waivedOff;
    this.category = category;
    this.addOnId = addOnId;
    this.lineDiscount = lineDiscount;
    this.lineTax = lineTax;
    this.partPaymentType = partPaymentType;
  }

  /** The name of the packaging charge in {@code Order}. */
  public String containerCharge() {
    return containerCharge;
  }

  /** The name of the waived amount in {@code Order}. */
  public String waivedOff() {
    return waivedOff;
  }

  /** The name of the category in {@code OrderItem}. */
  public String category() {
    return category;
  }

  /** The name of an add-on's id. */
  public String addOnId() {
    return addOnId;
  }

  /** The name of a line's discount. */
  public String lineDiscount() {
    return lineDiscount;
  }

  /** The name of a line's tax. */
  public String lineTax() {
    return lineTax;
  }

  /**
   * The name of the custom payment type inside {@code part_payment} (Petpooja misspells it in one).
   */
  public String partPaymentType() {
    return partPaymentType;
  }
}
