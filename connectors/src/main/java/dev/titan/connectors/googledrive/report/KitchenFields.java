package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Field.count;
import static dev.titan.connectors.googledrive.report.Field.document;
import static dev.titan.connectors.googledrive.report.Field.moment;
import static dev.titan.connectors.googledrive.report.Field.personal;
import static dev.titan.connectors.googledrive.report.Field.price;
import static dev.titan.connectors.googledrive.report.Field.quantity;
import static dev.titan.connectors.googledrive.report.Field.text;
import static dev.titan.connectors.googledrive.report.Field.unused;

import java.util.List;
import java.util.stream.Stream;

/** The fields of reports about kitchen order tickets and about changes of bills. */
final class KitchenFields {

  private static final List<Field> TICKET =
      List.of(
          document("kot", "KOT ID", "KOT No.", "KOT", "Ticket No.").lead(),
          text("orderType", "Order Type").member(),
          text("table", "Table No.", "Table", "Table Name").member(),
          document("order", "Bill No.", "Invoice No.", "Order No.", "Order ID").member(),
          text("item", "Item Name", "Item", "Menu Item"),
          moment("date", "Date", "KOT Date", "Order Date").member(),
          count("covers", "Covers", "Persons", "Pax", "No. of Persons").member(),
          price("price", "Price", "Unit Price", "Item Price", "Rate"),
          text("channel", "Sub Order Type", "Order From", "Channel").member(),
          unused("category", "Category", "Category Name", "Group Name"),
          unused("area", "Area"),
          personal("phone", "Phone", "Customer Phone", "Mobile"),
          personal("name", "Customer Name", "Guest Name"),
          text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch")
              .member());

  static final List<Field> KOT =
      join(
          TICKET,
          quantity("quantity", "Qty.", "Item Qty"),
          text("status", "Item Status", "Status", "KOT Status"),
          moment(
              "punched",
              "Punch Time",
              "Punched Time",
              "Punched At",
              "KOT Time",
              "Fired At",
              "Created On"),
          moment("prepared", "Prepared Time", "Prepared At", "Food Ready Time", "Ready Time"),
          unused("timeTaken", "Time Taken", "Preparation Time"),
          text("staff", "Punched By", "Captain", "Waiter", "Server Name", "User", "Created By"),
          text("reason", "Reason", "Cancel Reason", "Remarks", "Special Note"));

  static final List<Field> KOT_MODIFICATION =
      join(
          TICKET,
          moment(
              "at",
              "Modified Time",
              "Modification Time",
              "Modified On",
              "Modified At",
              "Modified Date",
              "Date & Time",
              "Timestamp",
              "Time"),
          quantity(
              "before", "Old Qty", "Previous Qty", "Original Qty", "Qty Before", "Before", "From"),
          quantity(
              "after",
              "New Qty",
              "Modified Qty",
              "Updated Qty",
              "Qty After",
              "After",
              "Current Qty"),
          quantity("quantity", "Qty Change", "Changed Qty", "Change", "Qty."),
          text("action", "Action", "Modification Type", "Modification", "Type", "Change Type"),
          text("toTable", "To Table", "New Table", "Moved To"),
          document("toOrder", "To Bill No.", "To Order No.", "New Bill No."),
          unused("punched", "Punch Time", "KOT Time"),
          text("staff", "Modified By", "User", "User Name", "Changed By", "Captain", "Staff"),
          text("approver", "Approved By", "Authorised By", "Authorized By", "Manager"),
          text("reason", "Reason", "Modification Reason", "Remarks", "Comment"));

  static final List<Field> VOID_KOT =
      join(
          TICKET,
          quantity("quantity", "Void Qty", "Voided Qty", "Cancelled Qty", "Qty."),
          moment(
              "at",
              "Void Time",
              "Voided Time",
              "Voided On",
              "Voided At",
              "Void Date",
              "Void Date & Time",
              "Cancelled Time",
              "Cancelled On",
              "Cancelled At",
              "Cancel Time",
              "Date & Time",
              "Timestamp",
              "Time"),
          unused("punched", "Punch Time", "KOT Time"),
          unused("amount", "Amount", "Void Amount", "Total"),
          text("staff", "Voided By", "Void By", "Cancelled By", "User", "User Name", "Staff"),
          text("approver", "Approved By", "Authorised By", "Authorized By", "Manager"),
          text("reason", "Void Reason", "Reason", "Cancel Reason", "Remarks", "Comment"));

  static final List<Field> ORDER_MODIFICATION =
      audit("Order Modification", "Modification", "Order Log", "Order Activity");

  static final List<Field> AFTER_PRINT_MODIFICATION =
      audit(
          "After Print Modification",
          "Modification After Print",
          "After Print Changes",
          "Modification");

  private KitchenFields() {}

  private static List<Field> audit(String... texts) {
    String[] headers =
        Stream.concat(
                Stream.of(texts),
                Stream.of("Description", "Text", "Details", "Log", "Activity", "Remark", "Message"))
            .toArray(String[]::new);
    return List.of(
        moment(
            "at",
            "Date & Time",
            "Date-Time",
            "Datetime",
            "Timestamp",
            "Modified On",
            "Modified Time",
            "Modification Time",
            "Created On",
            "Time"),
        moment("date", "Date", "Modified Date", "Modification Date"),
        text("text", headers),
        document("bill", "Bill No.", "Invoice No.", "Bill", "Order No."),
        text("staff", "Modified By", "User", "User Name", "Changed By", "Biller"),
        text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch"));
  }

  private static List<Field> join(List<Field> first, Field... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }
}
