package dev.titan.connectors.googledrive.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One small table of each report, with invented content and the headers that tills export. */
final class Samples {

  /**
   * A table.
   *
   * @param headers its header row
   * @param rows its rows, each with a cell for every header
   */
  record Sample(List<String> headers, List<List<String>> rows) {}

  private static final Map<Report, Sample> ALL = all();

  private Samples() {}

  /** The sample of a report. */
  static Sample of(Report report) {
    return ALL.get(report);
  }

  private static Map<Report, Sample> all() {
    Map<Report, Sample> all = new EnumMap<>(Report.class);
    all.put(
        Report.ORDERS_MASTER,
        sample(
            "Invoice No.|Date|Biller|KOT No.|Payment Type|Payment Description|Order Type|Status"
                + "|Area|Sub Order Type|Group Name|Brand Name|GSTIN|Assign To|Phone|Name|Address"
                + "|Locality|Persons|Order Cancel Reason|My Amount (₹)|Discount (₹)"
                + "|Net Sales (₹)(M.A - D)|Delivery Charge|Container Charge|Service Charge"
                + "|Additional Charge|Deduction Charge|Total Tax (₹)|Round Off|Waived off"
                + "|Total (₹)|CGST@2.5|SGST@2.5",
            "57273|27 Aug 2025 13:05:22|Asha|101, 102|Other [UPI]||Dine In|Success|Garden||||"
                + "|Ravi|0000000000|Abc|||4||1,040.00|40.00|1,000.00|0|0|50.00|0|0|50.00|0.00|0"
                + "|1,100.00|25.00|25.00",
            "57274|28 Aug 2025 01:30:00|Asha||Cash||Delivery|Cancelled||Zomato|||"
                + "|Abc|9800000001|Meena K|12 Lake Road|Adyar|0|Guest left|300|0|300|20|10|0|0|0"
                + "|15|-0.40|0|344.60|7.5|7.5",
            "57275|28 Aug 2025 20:10:00|abc||Part Payment|Cash: 100, Card: 165|Pick Up"
                + "|Complimentary|Parcel||||||||||0||265|0|265|0|0|0|0|0|0|0|0|265|0|0"));
    all.put(
        Report.ITEM_DETAILS,
        sample(
            "Date|Timestamp|Invoice No.|Payment Type|Order Type|Area|Item Name|Price|Qty.|Sub Total"
                + "|Discount|Tax|Final Total|Status|Table No.|Server Name|Covers|Variation"
                + "|Category",
            "27 Aug 2025|27 Aug 2025 13:05:22|57273|Other [UPI]|Dine In|Garden"
                + "|Paneer Tikka (Half), Spicy|270.00|2|540.00|20.00|26.00|546.00|Success|12|Ravi"
                + "|4||Starters",
            "27 Aug 2025|27 Aug 2025 13:05:22|57273|Other [UPI]|Dine In|Garden|Cold Coffee|250|2"
                + "|500|20|24|504|Success|12|Ravi|4|Large|Drinks",
            "27 Aug 2025|28 Aug 2025 01:30:00|57274|Cash|Delivery|Zomato|Masala Dosa|150|2|300|0|15"
                + "|315|Cancelled|||0||South Indian",
            "28 Aug 2025|28 Aug 2025 20:10:00|57275|Cash|Pick Up|Parcel|Filter Coffee|0|1|0|0|0|0"
                + "|Complimentary|||||Drinks"));
    all.put(
        Report.EXPENSE,
        sample(
            "Date|Reason|Amount (₹)|Explanation|Employee|Paid From",
            "27 Aug 2025|Milk, 20 l (Amul) - Dairy - Raw Material|1,200.00|Morning|Ravi|Cash",
            "27 Aug 2025|Milk, 20 l (Amul) - Dairy - Raw Material|1,200.00|Evening|Ravi|Cash",
            "28 Aug 2025|School fees - Owner - Personal|5,000|||Bank",
            "28 Aug 2025|Gas - refill - Fuel - Utilities|(900.00)|returned|Abc|Cash"));
    all.put(
        Report.EXPENSE_SUMMARY,
        sample("Title|Total Expense Reported (₹)", "Cash|2,400.00", "Bank|5,000.00"));
    all.put(
        Report.RECIPE_COSTING,
        sample(
            "Menu Name|Recipe Costing (₹)|Selling Price (₹)|Margin (%)",
            "Paneer Tikka (Half), Spicy|90.50|270.00|66.48",
            "Masala Dosa|0|150|100",
            "Filter Coffee||60|",
            "Thali, Special (Veg)|260|240|-8.33"));
    all.put(
        Report.RECIPE,
        sample(
            "Item Name|Raw Material|Quantity|Unit",
            "Paneer Tikka (Half), Spicy|Paneer|120|gm",
            "Paneer Tikka (Half), Spicy|Oil, refined (mustard)|0.015|Ltr",
            "Masala Dosa|Maida|0.05|KG"));
    all.put(
        Report.PRODUCTION_RECIPE,
        sample(
            "Item Name|Batch Yield|Yield Unit|Raw Material|Quantity|Unit",
            "Tomato Gravy|5|kg|Tomato|6|kg",
            "Tomato Gravy|5|kg|Oil, refined (mustard)|250|ml"));
    all.put(
        Report.WASTAGE,
        sample(
            "Date|Total|Status|Created By|Area|Raw Material|Item Name|Quantity|Unit|Amount (₹)"
                + "|Description",
            "27 Aug 2025|912.50|Saved|Ravi|Kitchen|Maida||2|bag|840.00|wet",
            "27 Aug 2025|912.50|Saved|Ravi|Kitchen|Milk||1,500|ml|72.50|spilt, twice",
            "28 Aug 2025|0|Saved|Asha|Bar||Cold Coffee (Large)|1|pcs|0|wrong order"));
    all.put(
        Report.PURCHASE,
        sample(
            "Supplier|Invoice No.|Date|Item Name|Quantity|Unit|Rate|Amount|Tax|Net Amount",
            "Shree Traders, Adyar|INV/25-26/017|27/08/2025|Maida|2|bag|1,050.00|2,100.00|105.00"
                + "|2,205.00",
            "Shree Traders, Adyar|INV/25-26/017|27/08/2025|Oil, refined (mustard)|15|Ltr|150"
                + "|2,250|112.50|2,362.50",
            "Cafe Harbour|18|05/08/2025|Paneer|4.5|kg|300|1,350|0|1,350"));
    all.put(
        Report.STOCK_SUMMARY,
        sample(
            "Raw Material|Unit|Opening|Purchase / Sales Return|Excess|Total Stock|Consumed|Wastage"
                + "|Normal Loss|Sales / Transfer / Purchase Return|Shortage|Conversion"
                + "|Total Consumed|Closing Stock|Closing Summary|Difference",
            "Maida|kg|10|50|0|60|30|2|0|0|0|0|32|28|28|0",
            "Milk|Ltr|5.5|20|0|25.5|20|1.5|0|0|0|0|21.5|4|4|0"));
    all.put(
        Report.KOT,
        sample(
            "KOT ID|Order Type|Item Name|Qty|Item Status|Punch Time|Prepared Time|Time Taken",
            "101|Dine In|Paneer Tikka (Half), Spicy|2|Prepared|27 Aug 2025 13:00:10"
                + "|27 Aug 2025 13:14:40|14:30",
            "101|Dine In|Cold Coffee|3|Prepared|27 Aug 2025 13:00:10|27 Aug 2025 13:05:00|04:50",
            "101|Dine In|Cold Coffee|-1||27 Aug 2025 13:20:00|-|",
            "102|Pick Up|Masala Dosa|1|Cancelled|28 Aug 2025 01:10:00||"));
    all.put(
        Report.KOT_MODIFICATION,
        sample(
            "KOT No.|Table No.|Item Name|Old Qty|New Qty|Modified Time|Modified By|Reason",
            "101|12|Cold Coffee|3|2|27 Aug 2025 13:20:00|Ravi|guest changed",
            "101|12|Masala Dosa|1|0|27 Aug 2025 13:21:00|Ravi|",
            "103|14|Filter Coffee|1|3|27 Aug 2025 14:00:00|Asha|"));
    all.put(
        Report.VOID_KOT,
        sample(
            "KOT No.|Order Type|Item Name|Void Qty|Void Time|Voided By|Approved By|Reason",
            "102|Pick Up|Masala Dosa|1|28 Aug 2025 01:12:00|Asha|Meena|Item run out",
            "104|Dine In|Thali, Special (Veg)|2|28 Aug 2025 14:12:00|Ravi||"));
    all.put(
        Report.ORDER_MODIFICATION,
        sample(
            "Date & Time|Modification|Bill No.",
            "27 Aug 2025 13:40:00|Order (Bill No.: 57273) total amount changed from 265 to 239 by"
                + " Asha R. Discount changed from 0 to 25.24. (Electron Pos)|57273",
            "27 Aug 2025 13:45:10|Payment type (Bill No.: 57273, Amount : 265) is changed from"
                + " Other [UPI] to Cash by Asha R (Electron Pos)|57273"));
    all.put(
        Report.AFTER_PRINT_MODIFICATION,
        sample(
            "Date & Time|After Print Modification|Bill No.",
            "27 Aug 2025 13:40:00|Order (Bill No.: 57273) total amount changed from 265 to 239 by"
                + " Asha R. Discount changed from 0 to 25.24. (Electron Pos)|57273",
            "27 Aug 2025 13:30:00|Order (Bill No.: 57273) total amount changed from 300 to 265 by"
                + " Ravi. (Electron Pos)|57273"));
    return all;
  }

  private static Sample sample(String headers, String... rows) {
    List<String> names = List.of(headers.split("\\|", -1));
    List<List<String>> cells =
        Arrays.stream(rows).map(row -> List.of(row.split("\\|", -1))).toList();
    cells.forEach(
        row -> {
          if (row.size() != names.size()) {
            throw new IllegalStateException(
                "%d cells for %d headers: %s".formatted(row.size(), names.size(), row));
          }
        });
    return new Sample(names, cells);
  }
}
