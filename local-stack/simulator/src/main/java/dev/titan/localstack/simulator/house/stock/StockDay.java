package dev.titan.localstack.simulator.house.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened in the store room on one business day. Quantities are thousandths of the base unit,
 * amounts paise before tax.
 *
 * @param levels one for each ingredient, in the order of the cook book
 */
public record StockDay(
    LocalDate date,
    List<Level> levels,
    List<Invoice> invoices,
    List<Return> returns,
    List<Transfer> transfers,
    List<Batch> batches,
    List<Wastage> wastage) {

  /** Keeps its own copies. */
  public StockDay {
    levels = List.copyOf(levels);
    invoices = List.copyOf(invoices);
    returns = List.copyOf(returns);
    transfers = List.copyOf(transfers);
    batches = List.copyOf(batches);
    wastage = List.copyOf(wastage);
  }

  /**
   * One ingredient over the day. {@code closing = opening + bought - returned + in - out + made -
   * intoBatches - used - staff - wasted}.
   *
   * @param theoretical what the bills should have used by the recipes
   * @param used what they did use
   * @param price paise for a thousand base units, as bought last
   */
  public record Level(
      Ingredient ingredient,
      long opening,
      long bought,
      long returned,
      long in,
      long out,
      long made,
      long intoBatches,
      long theoretical,
      long used,
      long staff,
      long wasted,
      long closing,
      long price) {}

  /** An invoice; it arrives in the morning. */
  public record Invoice(
      String id, String number, String vendor, Instant at, List<InvoiceLine> lines) {
    /** Keeps its own copy. */
    public Invoice {
      lines = List.copyOf(lines);
    }

    /** What is to be paid, in paise, tax included. */
    public long total() {
      return lines.stream().mapToLong(line -> line.amount() + line.tax()).sum();
    }
  }

  /** A line of an invoice: so many packs at a price for each. */
  public record InvoiceLine(
      Ingredient ingredient, long packs, long packPrice, long amount, long tax) {
    /** How much that is, in thousandths of the base unit. */
    public long quantity() {
      return packs * ingredient.packMilli();
    }
  }

  /** A pack that went back to the vendor. */
  public record Return(
      String id,
      String invoiceId,
      String vendor,
      Ingredient ingredient,
      long quantity,
      long amount,
      long tax,
      String reason) {}

  /** Something that one outlet gave to another. */
  public record Transfer(
      String id, String from, String to, Ingredient ingredient, long quantity, long amount) {}

  /** Something that was made in the house. */
  public record Batch(String id, Production production, long batches, long made) {}

  /**
   * Something that was thrown away and written down.
   *
   * @param enteredAt when it was written down, at times days later
   */
  public record Wastage(
      String id,
      Ingredient ingredient,
      long quantity,
      long amount,
      String reason,
      String staff,
      Instant enteredAt) {}
}
