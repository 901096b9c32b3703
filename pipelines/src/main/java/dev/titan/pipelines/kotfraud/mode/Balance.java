package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.MenuItem;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was fired and not taken back, less what is billed, of each item of an order. Combos count as
 * their parts on both sides. What moved to another order stays in the balance, because both orders
 * are in one history. A cancelled bill counts as billed, and so does what was taken off a bill
 * after it was printed: those are other modes' concern.
 */
final class Balance {

  private final Menu menu;

  /** Thousandths by item: the menu's id, else the id at the till, else the name. */
  private final Map<String, Long> open = new TreeMap<>();

  private final Map<String, String> names = new TreeMap<>();

  private Balance(Menu menu) {
    this.menu = menu;
  }

  /** The items that are open, with a quantity in thousandths above zero. */
  static Map<String, Long> of(OrderHistory order, Menu menu) {
    Balance balance = new Balance(menu);
    for (KotEvent kot : order.kots()) {
      boolean stays = kot.action() == KotAction.SHIFTED && !kot.toOrderId().isEmpty();
      if (!kot.noCharge() && !stays) {
        balance.add(kot.itemId(), kot.itemName(), kot.quantityMilli());
      }
    }
    for (BillTrail bill : order.bills()) {
      bill.bill()
          .ifPresent(
              snapshot -> {
                for (BillLine line : snapshot.lines()) {
                  balance.add(line.itemId(), line.itemName(), -line.quantityMilli());
                }
              });
      bill.entries(BillAuditAction.MODIFIED)
          .filter(audit -> audit.quantityMilli() < 0 && !audit.itemName().isEmpty())
          .forEach(balance::takeOff);
    }
    balance.settleByName();
    balance.open.values().removeIf(quantity -> quantity <= 0);
    return balance.open;
  }

  private void takeOff(BillAudit audit) {
    add(audit.itemId(), audit.itemName(), audit.quantityMilli());
  }

  private void add(String itemId, String name, long quantityMilli) {
    Optional<MenuItem> item = menu.find(itemId, name);
    if (item.isPresent()) {
      menu.partsOf(item.get().itemId(), quantityMilli)
          .forEach((id, part) -> addOne(id, name, part));
    } else {
      addOne(itemId.isEmpty() ? Menu.normal(name) : itemId, name, quantityMilli);
    }
  }

  private void addOne(String item, String name, long quantityMilli) {
    open.merge(item, quantityMilli, Long::sum);
    names.putIfAbsent(item, Menu.normal(name));
  }

  /** An item that has two ids, because the menu gave it a new one, is still one item. */
  private void settleByName() {
    for (Map.Entry<String, Long> missing : open.entrySet()) {
      for (Map.Entry<String, Long> surplus : open.entrySet()) {
        if (missing.getValue() > 0
            && surplus.getValue() < 0
            && names.get(missing.getKey()).equals(names.get(surplus.getKey()))) {
          long settled = Math.min(missing.getValue(), -surplus.getValue());
          missing.setValue(missing.getValue() - settled);
          surplus.setValue(surplus.getValue() + settled);
        }
      }
    }
  }
}
