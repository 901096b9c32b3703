package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A price that was entered by hand, below the menu's, with nobody else's leave, by somebody who
 * does not own the house. The price of a variant of the item, goods at a printed price, and a price
 * put back to the menu's do not count; modifiers only make a price higher.
 */
public final class PriceOverridden implements Mode {

  private static final int CONFIDENCE = 70;
  private static final long ONE = 1000;

  @Override
  public String name() {
    return "price_overridden";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public Rule rule(RuleParameters given) {
    long least = Math.max(1, given.rupees("least_rupees", 1, 0, 100_000));
    return Rule.where(
        happened -> happened.onBills(BillAuditAction.PRICE_CHANGED),
        (order, around) ->
            order.bills().stream().flatMap(bill -> examine(bill, around, least).stream()).toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s entered %s below the menu, %s in all, without anybody's leave."
        .formatted(subject, Mode.many(findings, "a price", "prices"), amount);
  }

  private List<Finding> examine(BillTrail bill, Surroundings around, long leastPaise) {
    Menu menu = around.reference().menu();
    List<Finding> findings = new ArrayList<>();
    for (BillAudit audit : bill.entries(BillAuditAction.PRICE_CHANGED).toList()) {
      Optional<MenuItem> item = menu.find(audit.itemId(), audit.itemName());
      Optional<Long> price =
          item.map(MenuItem::pricePaise).or(() -> Optional.ofNullable(audit.amountBeforePaise()));
      if (audit.amountPaise() == null
          || price.isEmpty()
          || price.get() - audit.amountPaise() < leastPaise
          || item.map(MenuItem::mrp).orElse(false)
          || menu.isPriceOfVariant(audit.itemName(), audit.amountPaise())
          || BillTrail.isAllowed(audit.staff(), audit.approver())
          || around.reference().staff().isOwner(audit.staff())) {
        continue;
      }
      long quantity = audit.quantityMilli() == 0 ? ONE : Math.abs(audit.quantityMilli());
      long less = Evidence.worth(price.get() - audit.amountPaise(), quantity);
      findings.add(
          Finding.of(
              this,
              audit,
              bill,
              less,
              CONFIDENCE,
              List.of(Evidence.of(audit, bill, "price overridden", "the menu's price", less))));
    }
    return findings;
  }
}
