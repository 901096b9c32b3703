package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.Fields;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.connectors.stock.QuantityException;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.event.StableId;
import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns one row of Petpooja's inventory into a movement. The same row gives the same movement id,
 * whatever else its document says and wherever it stands in the answer; a row that is corrected
 * keeps it.
 */
final class MovementMapper {

  /** Ten crore, as for bills. */
  private static final BigDecimal MOST_RUPEES = new BigDecimal("100000000");

  private final StoreRoom outlet;
  private final StockNames names;

  MovementMapper(StoreRoom outlet, StockNames names) {
    this.outlet = outlet;
    this.names = names;
  }

  /** What tells a row from others of its document: the source's id of the ingredient, or a name. */
  static String rowKey(Fields row) {
    return row.text("itemid", "sapcode")
        .map(id -> "id " + id)
        .orElseGet(() -> "name " + name(row).toLowerCase(Locale.ROOT));
  }

  /**
   * What the books close a day with. Its time is the last millisecond of that day.
   *
   * @throws dev.titan.contracts.error.TitanException when the row cannot be understood
   */
  InventoryMovement stock(LocalDate day, Fields row, Instant observedAt) {
    String name = name(row);
    Ingredient ingredient = names.ingredient(name, row.textOrEmpty("sapcode", "itemid"));
    Quantities quantity = quantity(row, "unit", ingredient);
    return movement(
        StableId.of(InventorySource.SOURCE, "stock", day.toString(), rowKey(row)),
        MovementKind.STOCK_COUNT,
        new InventoryDocument(day.toString(), "", day, null, "", "", false),
        outlet.calendar().endOf(day).minusMillis(1),
        observedAt,
        row,
        ingredient,
        quantity,
        worth(row).orElse(0L),
        "");
  }

  /**
   * One item of a document.
   *
   * @param nth which of the document's rows of the same ingredient it is, from 1
   * @throws dev.titan.contracts.error.TitanException when the row cannot be understood
   */
  InventoryMovement item(
      InventoryCall call, InventoryDocument document, Fields row, int nth, Instant observedAt) {
    String name = name(row);
    Ingredient ingredient = names.ingredient(name, row.textOrEmpty("itemid"));
    Quantities quantity = quantity(row, "lbl_unit", ingredient);
    Optional<Long> amount = row.paise("amount").or(() -> worth(row));
    boolean bought = call == InventoryCall.PURCHASE || call == InventoryCall.PURCHASE_RETURN;
    if (bought && amount.isEmpty()) {
      // A price of nothing would look like a gift and spoil every comparison of prices.
      throw row.missing("amount");
    }
    Optional<String> otherOutlet = names.outlet(document.otherParty());
    return movement(
        StableId.of(
            InventorySource.SOURCE, call.name(), document.id(), rowKey(row), Integer.toString(nth)),
        kind(call, otherOutlet.isPresent()),
        document,
        outlet.calendar().startOf(document.date()),
        observedAt,
        row,
        ingredient,
        quantity,
        amount.orElse(0L),
        otherOutlet.orElse(document.otherParty()));
  }

  private InventoryMovement movement(
      String id,
      MovementKind kind,
      InventoryDocument document,
      Instant occurredAt,
      Instant observedAt,
      Fields row,
      Ingredient ingredient,
      Quantities quantity,
      long amountPaise,
      String counterparty) {
    return new InventoryMovement(
        outlet.key().org(),
        outlet.key().outlet(),
        InventorySource.SOURCE,
        id,
        kind,
        document.number(),
        occurredAt,
        document.enteredAt(),
        observedAt,
        document.date(),
        outlet.calendar().zone().getId(),
        ingredient.id(),
        name(row),
        row.text("category").orElse(ingredient.category()),
        quantity.milli(),
        quantity.unit(),
        amountPaise,
        row.paiseOrZero("tax"),
        counterparty,
        row.textOrEmpty("description"),
        document.staff(),
        false);
  }

  /** Purchases show what other outlets sent, too: only the sender's name tells. */
  private static MovementKind kind(InventoryCall call, boolean fromOutlet) {
    return switch (call) {
      case PURCHASE -> fromOutlet ? MovementKind.TRANSFER_IN : MovementKind.PURCHASE;
      case SALE -> MovementKind.SALE;
      case TRANSFER -> MovementKind.TRANSFER_OUT;
      case WASTAGE -> MovementKind.WASTAGE;
      case PURCHASE_RETURN -> MovementKind.PURCHASE_RETURN;
      case STOCK -> throw new IllegalArgumentException("Stock stands in no document");
    };
  }

  private static Quantities quantity(Fields row, String unitField, Ingredient ingredient) {
    BigDecimal quantity = row.quantity("qty").orElseThrow(() -> row.missing("qty"));
    try {
      return Quantities.of(quantity, row.required(unitField), ingredient);
    } catch (QuantityException e) {
      String field = e.code() == ErrorCode.BAD_NUMBER ? "qty" : unitField;
      throw row.wrong(e.code(), field, e.value(), e.why());
    }
  }

  private static String name(Fields row) {
    return row.text("itemname", "name").orElseThrow(() -> row.missing("itemname"));
  }

  /** Price of one unit times the quantity in that unit. */
  private static Optional<Long> worth(Fields row) {
    Optional<BigDecimal> price = row.rupees("price");
    Optional<BigDecimal> quantity = row.quantity("qty");
    if (price.isEmpty() || quantity.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal worth = price.get().multiply(quantity.get());
    if (worth.compareTo(MOST_RUPEES) > 0) {
      throw row.wrong(
          ErrorCode.BAD_NUMBER,
          "price",
          price.get().toPlainString(),
          "makes an absurdly large amount");
    }
    return Optional.of(Money.ofRupees(worth).paise());
  }
}
