package dev.titan.pipelines;

import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestBills.OUTLET;

import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Instant;

/** Rows of reference data of an outlet in Kolkata, as tests need them. */
public final class TestReference {

  private TestReference() {}

  /** The row of an outlet that closes at four. */
  public static ReferenceChange outlet(String org, String outlet, long position) {
    return row(
        "outlets",
        org + "/" + outlet,
        org,
        outlet,
        position,
        "{\"org_id\":\"%s\",\"outlet_id\":\"%s\",\"name\":\"One\",\"zone\":\"Asia/Kolkata\",\"closing_time\":\"04:00\"}"
            .formatted(org, outlet));
  }

  /** The outlet of {@link TestBills}. */
  public static ReferenceChange outlet() {
    return outlet(ORG, OUTLET, 1);
  }

  /** An item that all outlets sell. */
  public static ReferenceChange item(String id, String name, long pricePaise) {
    return item(id, name, pricePaise, false, 1);
  }

  /** An item with everything that matters. */
  public static ReferenceChange item(
      String id, String name, long pricePaise, boolean mrp, long position) {
    return row(
        "menu_items",
        ORG + "/" + id,
        ORG,
        "",
        position,
        "{\"org_id\":\"%s\",\"item_id\":\"%s\",\"outlet_id\":null,\"name\":\"%s\",\"price_paise\":%d,\"is_mrp\":%b,\"is_combo\":false}"
            .formatted(ORG, id, name, pricePaise, mrp));
  }

  /** The price of an item at an outlet. */
  public static ReferenceChange price(String outlet, String itemId, long pricePaise) {
    return row(
        "menu_prices",
        ORG + "/" + outlet + "/" + itemId,
        ORG,
        outlet,
        1,
        "{\"outlet_id\":\"%s\",\"item_id\":\"%s\",\"price_paise\":%d}"
            .formatted(outlet, itemId, pricePaise));
  }

  /** That a combo contains an item so many times. */
  public static ReferenceChange part(String comboId, String itemId, String quantity) {
    return row(
        "menu_combo_parts",
        ORG + "/" + comboId + "/" + itemId + "/",
        ORG,
        "",
        1,
        "{\"item_id\":\"%s\",\"part_item_id\":\"%s\",\"part_variation\":\"\",\"quantity\":%s}"
            .formatted(comboId, itemId, quantity));
  }

  /** A person of one role who works everywhere. */
  public static ReferenceChange staff(String id, String name, String role) {
    return row(
        "staff",
        ORG + "/" + id,
        ORG,
        "",
        1,
        "{\"staff_id\":\"%s\",\"outlet_id\":null,\"name\":\"%s\",\"roles\":[\"%s\"]}"
            .formatted(id, name, role));
  }

  /** When a person is on duty. */
  public static ReferenceChange shift(String staffId, Instant from, Instant to) {
    return row(
        "staff_shifts",
        ORG + "/" + staffId + "-" + from,
        ORG,
        OUTLET,
        1,
        "{\"shift_id\":\"%s-%s\",\"outlet_id\":\"%s\",\"staff_id\":\"%s\",\"starts_at\":\"%s\",\"ends_at\":\"%s\"}"
            .formatted(staffId, from, OUTLET, staffId, from, to));
  }

  /** A rule of the kotfraud detector; the outlet is empty for all, parameters are a JSON object. */
  public static ReferenceChange rule(
      String id, String outlet, String mode, String parameters, boolean enabled, long version) {
    return row(
        "detector_rules",
        ORG + "/" + id,
        ORG,
        outlet,
        version,
        "{\"rule_id\":\"%s\",\"outlet_id\":%s,\"detector\":\"kotfraud\",\"mode\":\"%s\",\"parameters\":%s,\"enabled\":%b,\"version\":%d}"
            .formatted(
                id,
                outlet.isEmpty() ? "null" : '"' + outlet + '"',
                mode,
                parameters,
                enabled,
                version));
  }

  /** What a person decided about a case. */
  public static ReferenceChange disposition(String caseId, String decision, long position) {
    return row(
        "dispositions",
        ORG + "/" + caseId,
        ORG,
        OUTLET,
        position,
        "{\"case_id\":\"%s\",\"outlet_id\":\"%s\",\"decision\":\"%s\",\"note\":\"seen\",\"decided_by\":\"Ravi\"}"
            .formatted(caseId, OUTLET, decision));
  }

  /** A row of any table. */
  public static ReferenceChange row(
      String table, String id, String org, String outlet, long position, String json) {
    return new ReferenceChange(table, id, org, outlet, ReferenceOperation.UPSERTED, position, json);
  }

  /** That a row is gone. */
  public static ReferenceChange removed(ReferenceChange row, long position) {
    return new ReferenceChange(
        row.entity(),
        row.id(),
        row.org(),
        row.outlet(),
        ReferenceOperation.REMOVED,
        position,
        null);
  }

  /** The mark at the end of a snapshot. */
  public static ReferenceChange mark() {
    return new ReferenceChange(
        ReferenceChange.SNAPSHOT, "slot", "", "", ReferenceOperation.SNAPSHOT_COMPLETE, 1, null);
  }

  /** A change as it stands on its topic. */
  public static TopicRecord record(ReferenceChange change, int partition, long offset) {
    return new TopicRecord(
        Topic.REFERENCE.topicName(),
        partition,
        offset,
        1_773_500_000_000L,
        change.topicKey(),
        EventJson.write(change));
  }
}
