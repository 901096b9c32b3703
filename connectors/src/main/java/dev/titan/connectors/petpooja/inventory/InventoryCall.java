package dev.titan.connectors.petpooja.inventory;

import java.util.List;

/** The lists that Petpooja's inventory shows. */
enum InventoryCall {
  /** What the books close a day with. */
  STOCK("get_stock_api", "closing_json", ""),
  /** What came in from vendors and from other outlets. */
  PURCHASE("get_purchase", "purchases", ""),
  /** What was sold as it is. */
  SALE("get_sales", "sales", "sale"),
  /** What went to other outlets. */
  TRANSFER("get_sales", "sales", "transfer"),
  /** What was thrown away. */
  WASTAGE("get_sales", "sales", "wastage"),
  /** What went back to vendors. */
  PURCHASE_RETURN("get_sales", "sales", "purchase return");

  /** Those that show documents with items, for a span of days. */
  static final List<InventoryCall> OF_DOCUMENTS =
      List.of(PURCHASE, SALE, TRANSFER, WASTAGE, PURCHASE_RETURN);

  private final String call;
  private final String list;
  private final String type;

  InventoryCall(String call, String list, String type) {
    this.call = call;
    this.list = list;
    this.type = type;
  }

  /** The call's own name, the end of its path. */
  String call() {
    return call;
  }

  /** The field of the answer that holds the records. */
  String list() {
    return list;
  }

  /** The type that the call is told, empty when it takes none. */
  String type() {
    return type;
  }

  /** For people. */
  String label() {
    return type.isEmpty() ? call : call + " " + type;
  }
}
