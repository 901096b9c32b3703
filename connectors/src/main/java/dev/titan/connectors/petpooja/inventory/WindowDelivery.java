package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.inventory.PublishedMovements.Published;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One answer on its way to {@code titan.inventory}: what is new or changed in it, what the source
 * shows no longer as withdrawn, and once all that is acknowledged, the coverage of a complete
 * answer.
 */
final class WindowDelivery {

  /** After so many days a movement that is no longer shown is not missed. */
  private static final int DAYS_REMEMBERED = 400;

  private final StoreRoom outlet;
  private final FactPublisher publisher;
  private final PublishedMovements published;

  WindowDelivery(StoreRoom outlet, FactPublisher publisher, PublishedMovements published) {
    this.outlet = outlet;
    this.publisher = publisher;
    this.published = published;
  }

  /**
   * Publishes an answer.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE}; doing it again
   *     changes nothing that was done
   */
  SyncCounts deliver(InventoryAnswer answer) {
    OutletKey key = outlet.key();
    Map<String, Published> shown = shown(answer);
    Map<String, Published> before =
        published.find(key, answer.from(), answer.through(), shown.keySet());
    List<Published> fresh =
        shown.values().stream().filter(one -> !isPublished(one, before)).toList();
    List<Published> withdrawn = withdrawn(answer, shown.keySet(), before);
    List<DeadLetter> deadLetters = answer.deadLetters();

    published.note(key, fresh);
    fresh.forEach(one -> publisher.publish(Topic.INVENTORY, one.movement()));
    withdrawn.forEach(
        one -> publisher.publish(Topic.INVENTORY, withdrawn(one.movement(), answer.observedAt())));
    deadLetters.forEach(publisher::publish);
    publisher.flush();
    published.acknowledge(key, ids(fresh));
    published.forget(key, ids(withdrawn), answer.through().minusDays(DAYS_REMEMBERED));

    if (answer.failure().isEmpty()) {
      answer.from().datesUntil(answer.through().plusDays(1)).forEach(day -> cover(answer, day));
      publisher.flush();
    }
    return new SyncCounts(
        fresh.size() + withdrawn.size(), shown.size() - fresh.size(), deadLetters.size());
  }

  private static Map<String, Published> shown(InventoryAnswer answer) {
    Map<String, Published> shown = new LinkedHashMap<>();
    for (Sheet sheet : answer.sheets()) {
      for (InventoryMovement movement : sheet.movements()) {
        shown.put(
            movement.movementId(), new Published(sheet.call(), sheet.document(), movement, false));
      }
    }
    return shown;
  }

  private static boolean isPublished(Published shown, Map<String, Published> before) {
    Published last = before.get(shown.movement().movementId());
    return last != null
        && last.acknowledged()
        && Arrays.equals(
            EventJson.writeContent(last.movement()), EventJson.writeContent(shown.movement()));
  }

  /** What was published and is absent where the answer would show it. */
  private static List<Published> withdrawn(
      InventoryAnswer answer, Set<String> shown, Map<String, Published> before) {
    Set<String> present = new HashSet<>(shown);
    List<Published> withdrawn = new ArrayList<>();
    before.forEach(
        (id, last) -> {
          LocalDate day = last.movement().businessDate();
          if (!present.contains(id) && answer.wouldShow(last.call(), day, last.document())) {
            withdrawn.add(last);
          }
        });
    return withdrawn;
  }

  private void cover(InventoryAnswer answer, LocalDate day) {
    publisher.publish(
        Topic.INVENTORY,
        new Coverage(
            outlet.key().org(),
            outlet.key().outlet(),
            InventorySource.SOURCE,
            outlet.calendar().startOf(day),
            outlet.calendar().endOf(day),
            answer.count(day)));
  }

  private static List<String> ids(List<Published> movements) {
    return movements.stream().map(one -> one.movement().movementId()).toList();
  }

  private static InventoryMovement withdrawn(InventoryMovement last, Instant observedAt) {
    return new InventoryMovement(
        last.org(),
        last.outlet(),
        last.source(),
        last.movementId(),
        last.kind(),
        last.documentId(),
        last.occurredAt(),
        last.enteredAt(),
        observedAt,
        last.businessDate(),
        last.zone(),
        last.ingredientId(),
        last.ingredientName(),
        last.category(),
        last.quantityMilli(),
        last.unit(),
        last.amountPaise(),
        last.taxPaise(),
        last.counterparty(),
        last.reason(),
        last.staff(),
        true);
  }
}
