package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Field.document;
import static dev.titan.connectors.googledrive.report.Field.moment;
import static dev.titan.connectors.googledrive.report.Field.money;
import static dev.titan.connectors.googledrive.report.Field.price;
import static dev.titan.connectors.googledrive.report.Field.quantity;
import static dev.titan.connectors.googledrive.report.Field.text;
import static dev.titan.connectors.googledrive.report.Field.unused;

import java.util.List;

/** The fields of reports about stock, recipes and their cost. */
final class StockFields {

  static final List<Field> RECIPE_COSTING =
      List.of(
          text("item", "Menu Name", "Menu Item", "Item Name", "Item"),
          price("cost", "Recipe Costing", "Recipe Cost", "Food Cost", "Cost Price", "Cost"),
          price("price", "Selling Price", "Sale Price", "Menu Price", "Price"),
          unused("margin", "Margin", "Margin %", "Profit %"),
          unused("category", "Category", "Category Name"));

  static final List<Field> RECIPE =
      List.of(
          text("item", "Item Name", "Item", "Menu Name", "Menu Item", "Recipe Name", "Recipe")
              .lead(),
          text("variation", "Variation", "Variant", "Size").member(),
          text("rawMaterial", "Raw Material", "Raw Material Name", "Ingredient", "Ingredient Name"),
          quantity("quantity", "Qty.", "Raw Material Qty", "Qty Used", "Consumption"),
          text("unit", "Unit", "Raw Material Unit", "UOM"),
          unused("cost", "Cost", "Amount", "Price"));

  static final List<Field> PRODUCTION_RECIPE =
      List.of(
          text(
                  "product",
                  "Item Name",
                  "Item",
                  "Production Item",
                  "Product",
                  "Product Name",
                  "Recipe Name",
                  "Semi Finished Item",
                  "Finished Item")
              .lead(),
          quantity(
                  "yield",
                  "Batch Yield",
                  "Yield",
                  "Yield Qty",
                  "Batch Size",
                  "Batch Qty",
                  "Output Qty",
                  "Production Qty")
              .member(),
          text("yieldUnit", "Yield Unit", "Batch Unit", "Output Unit", "Production Unit").member(),
          text("rawMaterial", "Raw Material", "Raw Material Name", "Ingredient", "Ingredient Name"),
          quantity("quantity", "Qty.", "Raw Material Qty", "Qty Used", "Consumption"),
          text("unit", "Unit", "Raw Material Unit", "UOM"),
          unused("cost", "Cost", "Amount", "Price"));

  static final List<Field> WASTAGE =
      List.of(
          moment("date", "Date", "Wastage Date", "Entry Date").lead(),
          unused("total", "Total", "Total Amount").member(),
          text("status", "Status").member(),
          text("createdBy", "Created By", "Added By", "Entered By", "Employee", "User").member(),
          text("area", "Area", "Kitchen", "Department", "Section").member(),
          document("document", "Wastage No.", "Wastage ID", "Document No.").lead(),
          text("rawMaterial", "Raw Material", "Raw Material Name", "Ingredient"),
          text("item", "Item Name", "Item", "Menu Item"),
          quantity("quantity", "Qty.", "Wastage Qty", "Wasted Qty"),
          text("unit", "Unit", "UOM"),
          money("amount", "Amount", "Cost", "Value", "Wastage Amount"),
          text("description", "Description", "Reason", "Remarks", "Comment", "Note"),
          unused("category", "Category", "Category Name"),
          text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch")
              .member());

  static final List<Field> PURCHASE =
      List.of(
          text("supplier", "Supplier", "Supplier Name", "Vendor", "Vendor Name", "Party Name")
              .lead(),
          document(
                  "invoice",
                  "Invoice No.",
                  "Invoice",
                  "Bill No.",
                  "Purchase Invoice No.",
                  "PO No.",
                  "Purchase No.")
              .lead(),
          moment("date", "Invoice Date", "Purchase Date", "Bill Date", "Date").member(),
          text("status", "Status", "Purchase Status").member(),
          text("createdBy", "Created By", "Added By", "Entered By", "User").member(),
          text("item", "Item Name", "Item", "Raw Material", "Raw Material Name", "Product"),
          text("category", "Category", "Category Name", "Group"),
          quantity("quantity", "Qty.", "Item Qty", "Purchase Qty", "Received Qty"),
          text("unit", "Unit", "UOM"),
          price("rate", "Rate", "Price", "Unit Price", "Price Per Unit"),
          money("amount", "Amount", "Sub Total", "Taxable Amount", "Taxable Value", "Gross Amount"),
          money("tax", "Tax", "Tax Amount", "Total Tax", "GST", "GST Amount"),
          money("net", "Net Amount", "Total", "Total Amount", "Net Total", "Grand Total"),
          text("description", "Description", "Remarks", "Comment", "Note"),
          text("restaurant", "Restaurant Name", "Restaurant", "Outlet Name", "Outlet", "Branch")
              .member());

  static final List<Field> STOCK_SUMMARY =
      List.of(
          text("rawMaterial", "Raw Material", "Raw Material Name", "Ingredient", "Item Name"),
          text("unit", "Unit", "UOM"),
          text("category", "Category", "Category Name", "Group"),
          moment("date", "Date", "Closing Date", "Stock Date"),
          quantity("opening", "Opening", "Opening Stock", "Opening Qty"),
          unused("purchase", "Purchase / Sales Return", "Purchase"),
          unused("excess", "Excess"),
          unused("totalStock", "Total Stock"),
          unused("consumed", "Consumed", "Consumption"),
          unused("wastage", "Wastage"),
          unused("normalLoss", "Normal Loss"),
          unused("out", "Sales / Transfer / Purchase Return"),
          unused("shortage", "Shortage"),
          unused("conversion", "Conversion"),
          unused("totalConsumed", "Total Consumed"),
          quantity("closing", "Closing Stock", "Closing", "Closing Qty"),
          unused("closingSummary", "Closing Summary"),
          unused("difference", "Difference"));

  private StockFields() {}
}
