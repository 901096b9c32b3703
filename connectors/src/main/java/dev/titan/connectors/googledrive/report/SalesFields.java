package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Field.count;
import static dev.titan.connectors.googledrive.report.Field.document;
import static dev.titan.connectors.googledrive.report.Field.moment;
import static dev.titan.connectors.googledrive.report.Field.money;
import static dev.titan.connectors.googledrive.report.Field.personal;
import static dev.titan.connectors.googledrive.report.Field.price;
import static dev.titan.connectors.googledrive.report.Field.quantity;
import static dev.titan.connectors.googledrive.report.Field.text;
import static dev.titan.connectors.googledrive.report.Field.unused;

import java.util.List;

/** The fields of reports about bills and expenses. */
final class SalesFields {

  static final List<Field> ORDERS_MASTER =
      List.of(
          document("invoice", "Invoice No.", "Bill No.", "Invoice", "Bill", "Order No."),
          moment(
              "date",
              "Date",
              "Order Date",
              "Bill Date",
              "Invoice Date",
              "Date & Time",
              "Created On",
              "Created"),
          text("biller", "Biller", "Biller Name", "Billed By", "Cashier"),
          unused("kot", "KOT No.", "KOT ID", "KOT"),
          text("payment", "Payment Type", "Payment Mode", "Payment Method", "Mode of Payment"),
          text("paymentDetail", "Payment Description", "Payment Details", "Payment Detail"),
          text("orderType", "Order Type"),
          text("status", "Status", "Order Status", "Bill Status"),
          text("area", "Area"),
          text("subOrderType", "Sub Order Type"),
          unused("groupName", "Group Name"),
          unused("brandName", "Brand Name"),
          personal("gstin", "GSTIN", "Customer GSTIN"),
          text("assignee", "Assign To", "Assigned To", "Delivery Boy", "Captain"),
          personal("phone", "Phone", "Customer Phone", "Mobile", "Mobile No.", "Phone No."),
          personal("name", "Name", "Customer Name", "Guest Name"),
          personal("address", "Address", "Customer Address"),
          personal("locality", "Locality"),
          count("covers", "Persons", "Covers", "No. of Persons", "Pax"),
          text("cancelReason", "Order Cancel Reason", "Cancel Reason", "Cancellation Reason"),
          money("core", "My Amount", "Gross Amount", "Gross Sales", "Sub Total", "Item Total"),
          money("discount", "Discount", "Total Discount", "Discount Amount"),
          money("net", "Net Sales", "Net Amount"),
          money("delivery", "Delivery Charge"),
          money("container", "Container Charge", "Packaging Charge", "Packing Charge"),
          money("service", "Service Charge"),
          money("additional", "Additional Charge"),
          money("deduction", "Deduction Charge"),
          money("tax", "Total Tax", "Tax", "Tax Amount"),
          money("roundOff", "Round Off", "Rounding"),
          money("waivedOff", "Waived off", "Waive Off"),
          money("tip", "Tip"),
          money("total", "Total", "Grand Total", "Bill Amount", "Total Amount", "Final Total"),
          text("table", "Table No.", "Table", "Table Name"),
          document("onlineOrder", "Online Order ID", "Online Order No.", "Aggregator Order ID"),
          text("comment", "Comment", "Comments", "Remarks"),
          text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch"));

  static final List<Field> ITEM_DETAILS =
      List.of(
          moment("date", "Date", "Order Date", "Bill Date", "Invoice Date").member(),
          moment("timestamp", "Timestamp", "Date & Time", "Created On", "Bill Time", "Time")
              .member(),
          document("invoice", "Invoice No.", "Bill No.", "Invoice", "Bill", "Order No.").lead(),
          text("payment", "Payment Type", "Payment Mode", "Payment Method").member(),
          text("orderType", "Order Type").member(),
          text("area", "Area").member(),
          text("subOrderType", "Sub Order Type").member(),
          text("item", "Item Name", "Item", "Menu Item", "Product Name"),
          price("price", "Price", "Unit Price", "Item Price", "Rate"),
          quantity("quantity", "Qty.", "Item Qty", "Qty Sold"),
          money("subTotal", "Sub Total", "Gross Amount", "Amount"),
          money("discount", "Discount", "Item Discount", "Discount Amount"),
          money("tax", "Tax", "Total Tax", "Item Tax", "Tax Amount"),
          money("total", "Final Total", "Total", "Net Total", "Grand Total"),
          text("status", "Status", "Order Status", "Bill Status").member(),
          text("table", "Table No.", "Table", "Table Name").member(),
          text("server", "Server Name", "Server", "Captain", "Waiter", "Assign To").member(),
          count("covers", "Covers", "Persons", "Pax", "No. of Persons").member(),
          text("variation", "Variation", "Variant", "Size"),
          text("category", "Category", "Category Name", "Item Category", "Group Name"),
          document("itemCode", "Item Code", "Short Code", "SKU"),
          document("itemId", "Item ID"),
          text("note", "Special Note", "Special Notes", "Item Note"),
          text("biller", "Biller", "Biller Name", "Cashier").member(),
          unused("kot", "KOT No.", "KOT ID", "KOT"),
          personal("phone", "Phone", "Customer Phone", "Mobile", "Mobile No.", "Phone No."),
          personal("name", "Customer Name", "Name", "Guest Name"),
          personal("address", "Address", "Customer Address"),
          personal("gstin", "GSTIN", "Customer GSTIN"),
          text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch")
              .member());

  static final List<Field> EXPENSE =
      List.of(
          moment("date", "Date", "Expense Date", "Date & Time", "Created On"),
          text("reason", "Reason", "Expense Reason", "Expense Head", "Expense", "Particulars"),
          money("amount", "Amount", "Expense Amount", "Total Amount", "Total"),
          text("explanation", "Explanation", "Description", "Remarks", "Comment", "Note"),
          text("employee", "Employee", "Employee Name", "Staff", "Added By", "Created By", "User"),
          text("paidFrom", "Paid From", "Payment Mode", "Payment Type", "Account"),
          text("vendor", "Vendor", "Vendor Name", "Paid To", "Supplier"),
          text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch"));

  static final List<Field> EXPENSE_SUMMARY =
      List.of(
          text("title", "Title", "Expense Title"),
          money("amount", "Total Expense Reported", "Total Expense", "Expense Reported"));

  private SalesFields() {}
}
