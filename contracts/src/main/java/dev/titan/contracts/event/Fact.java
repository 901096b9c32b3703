package dev.titan.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.titan.contracts.topic.OutletKey;

/**
 * A record on a fact topic: something that happened at one outlet, or how far a source has told.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Bill.class, name = "bill"),
  @JsonSubTypes.Type(value = Coverage.class, name = "coverage"),
  @JsonSubTypes.Type(value = KotEvent.class, name = "kot"),
  @JsonSubTypes.Type(value = BillAudit.class, name = "bill_audit"),
  @JsonSubTypes.Type(value = InventoryMovement.class, name = "inventory_movement"),
  @JsonSubTypes.Type(value = Expense.class, name = "expense"),
  @JsonSubTypes.Type(value = CashCount.class, name = "cash_count")
})
public sealed interface Fact
    permits Bill, Coverage, KotEvent, BillAudit, InventoryMovement, Expense, CashCount {

  /** Organisation id. */
  String org();

  /** Outlet id, unique within the organisation. */
  String outlet();

  /** The key under which the record stands on its topic. */
  @JsonIgnore
  default OutletKey key() {
    return new OutletKey(org(), outlet());
  }
}
