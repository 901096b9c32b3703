package dev.titan.pipelines.kotfraud;

import static dev.titan.pipelines.TestBills.CALENDAR;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestBills.OUTLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.ReferencedHarness.Input;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.TestReference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What happened in a house, told fact by fact, and the cases that the job makes of it. It begins on
 * one day and may go {@link #on} to others. Times are minutes after noon. Prices are 100 rupees for
 * everything unless it says otherwise.
 */
final class Story {

  static final String BILLS = "petpooja";

  private static final int SHUFFLES = 4;
  private static final Instant NOON = CALENDAR.startOf(DAY).plusSeconds(8 * 3600);

  private final List<Fact> facts = new ArrayList<>();
  private final List<ReferenceChange> reference = new ArrayList<>(List.of(TestReference.outlet()));
  private int events;
  private int day;
  private int lastDay;

  static Instant at(int minute) {
    return NOON.plusSeconds(60L * minute);
  }

  /** Goes on to a business day, counted from the first one, which is 0. */
  Story on(int number) {
    day = number;
    lastDay = Math.max(lastDay, number);
    return this;
  }

  /** Minutes after noon of the first day. */
  private Instant now(int minute) {
    return at(minute + day * 1440);
  }

  /** Reference data that is there from the beginning. */
  Story with(ReferenceChange... changes) {
    reference.addAll(List.of(changes));
    return this;
  }

  /** A change to a ticket; what else there is to say follows as fields and values. */
  Story kot(int minute, KotAction action, String order, String item, int quantity, Object... more) {
    Map<String, Object> fields = event("kot", "k", minute, TestHouse.KOT_SOURCE);
    fields.put("action", action);
    fields.put("kotId", "ticket-" + order);
    fields.put("kotNumber", order);
    fields.put("orderId", order);
    fields.put("itemName", item);
    fields.put("quantityMilli", 1000L * quantity);
    fields.put("unitPricePaise", 10_000);
    return tell(fields, more);
  }

  /** An entry about a bill, which has the number of its order. */
  Story audit(int minute, BillAuditAction action, String bill, Object... more) {
    Map<String, Object> fields = event("bill_audit", "a", minute, TestHouse.AUDIT_SOURCE);
    fields.put("action", action);
    fields.put("billId", "bill-" + bill);
    fields.put("billNumber", bill);
    return tell(fields, more);
  }

  /** Printed, and paid by that tender some minutes later. */
  Story printedAndPaid(int printed, int paid, String bill, String tender, int rupees) {
    audit(printed, BillAuditAction.PRINTED, bill, "totalAfterPaise", rupees * 100);
    return paid(paid, bill, tender, rupees);
  }

  /** Paid by that tender. */
  Story paid(int minute, String bill, String tender, int rupees) {
    return audit(
        minute, BillAuditAction.SETTLED, bill, "tenderAfter", tender, "amountPaise", rupees * 100);
  }

  /** A bill as it stands an hour later: items and their quantities by turns, paid in cash. */
  Story bill(int minute, String number, Object... itemsAndQuantities) {
    return billOf(minute, number, Map.of(), itemsAndQuantities);
  }

  /** The same with some fields of it. */
  Story billOf(int minute, String number, Map<String, Object> more, Object... itemsAndQuantities) {
    Map<String, Object> fields = event("bill", "b", minute, BILLS);
    fields.remove("eventId");
    fields.remove("occurredAt");
    List<Map<String, Object>> lines = new ArrayList<>();
    long total = 0;
    for (int line = 0; line < itemsAndQuantities.length; line += 2) {
      int quantity = (int) itemsAndQuantities[line + 1];
      lines.add(
          Map.of(
              "itemName",
              itemsAndQuantities[line],
              "unitPricePaise",
              10_000,
              "quantityMilli",
              1000L * quantity,
              "totalPaise",
              10_000L * quantity));
      total += 10_000L * quantity;
    }
    fields.put("billId", "bill-" + number);
    fields.put("billNumber", number);
    fields.put("createdAt", now(minute));
    fields.put("observedAt", now(minute + 60));
    fields.put("status", "SUCCESS");
    fields.put("orderType", "DINE_IN");
    fields.put("corePaise", total);
    fields.put("totalPaise", total);
    fields.put("lines", lines);
    fields.put("payments", List.of(Map.of("method", "Cash", "amountPaise", total)));
    fields.putAll(more);
    return tell(fields);
  }

  /** What happened to the cash of a drawer, of one session. */
  Story cash(int minute, CashAction action, int rupees, Object... more) {
    Map<String, Object> fields = event("cash_count", "c", minute, TestHouse.CASH_SOURCE);
    fields.put("action", action);
    fields.put("drawer", "Till 1");
    fields.put("amountPaise", rupees * 100);
    return tell(fields, more);
  }

  private Map<String, Object> event(String type, String prefix, int minute, String source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", type);
    fields.put("org", ORG);
    fields.put("outlet", OUTLET);
    fields.put("source", source);
    fields.put("eventId", prefix + events++);
    fields.put("occurredAt", now(minute));
    fields.put("businessDate", DAY.plusDays(day));
    fields.put("zone", "Asia/Kolkata");
    fields.put("staff", "Asha");
    return fields;
  }

  private Story tell(Map<String, Object> fields, Object... more) {
    for (int at = 0; at < more.length; at += 2) {
      fields.put((String) more[at], more[at + 1]);
    }
    facts.add(EventJson.read(EventJson.write(fields), Fact.class));
    return this;
  }

  /** The word of a source that it has told everything between two times. */
  Story told(String source, int from, int through) {
    facts.add(new Coverage(ORG, OUTLET, source, at(from), at(through), null));
    return this;
  }

  /** The word of all sources that they have told the days and the two after them. */
  Story allTold() {
    for (String source :
        List.of(BILLS, TestHouse.KOT_SOURCE, TestHouse.AUDIT_SOURCE, TestHouse.CASH_SOURCE)) {
      told(source, -480, (3 + lastDay) * 1440);
    }
    return this;
  }

  List<Fact> facts() {
    return facts;
  }

  /** Reference data as it comes, with the mark behind it. */
  ReferenceChange[] reference() {
    List<ReferenceChange> all = new ArrayList<>(reference);
    all.add(TestReference.mark());
    return all.toArray(ReferenceChange[]::new);
  }

  /**
   * The cases that are open when everything has been told, by mode, subject, and day if it is not
   * the first one. They must be the same in the order of telling, backwards, and shuffled with
   * duplicates and failures.
   */
  Map<String, Detection> cases() throws Exception {
    Map<String, Detection> cases;
    try (ReferencedHarness job = job()) {
      job.reference(reference());
      job.sendAll(facts);
      cases = open(job);
    }
    List<Fact> backwards = new ArrayList<>(facts);
    Collections.reverse(backwards);
    assertThat(arriving(backwards, new Random(0))).as("backwards").isEqualTo(cases);
    for (int seed = 1; seed <= SHUFFLES; seed++) {
      Random random = new Random(seed);
      List<Fact> shuffled = new ArrayList<>(facts);
      for (int copies = random.nextInt(facts.size()); copies > 0; copies--) {
        shuffled.add(facts.get(random.nextInt(facts.size())));
      }
      Collections.shuffle(shuffled, random);
      assertThat(arriving(shuffled, random)).as("shuffled with " + seed).isEqualTo(cases);
    }
    return cases;
  }

  private Map<String, Detection> arriving(List<Fact> arrival, Random random) throws Exception {
    try (ReferencedHarness job = job()) {
      job.reference(reference());
      job.sendWithFailures(
          arrival.stream().map(fact -> (Input) new Input.OfOutlet(fact)).toList(), random);
      return open(job);
    }
  }

  /**
   * The cases that are open when everything has come in some order, with reference data in between,
   * duplicates, failures and a start anew with other subtasks.
   */
  Map<String, Detection> disturbed(Random random) throws Exception {
    List<Fact> arrival = new ArrayList<>(facts);
    for (int copies = random.nextInt(arrival.size()); copies > 0; copies--) {
      arrival.add(arrival.get(random.nextInt(arrival.size())));
    }
    Collections.shuffle(arrival, random);
    List<Input> inputs = new ArrayList<>();
    arrival.forEach(fact -> inputs.add(new Input.OfOutlet(fact)));
    int place = 0;
    for (ReferenceChange change : reference()) {
      place += random.nextInt(1 + (inputs.size() - place) / 4);
      inputs.add(place++, new Input.OfReference(change));
    }
    // With so little memory orders come and go between state and memory all the time.
    KotFraudOptions options = KotFraudOptions.DEFAULT.withMostInHand(random.nextInt(4));
    try (ReferencedHarness job = job(options)) {
      job.sendWithFailures(inputs, random);
      job.restart(1 + random.nextInt(3));
      assertThat(job.deadLetters()).isEmpty();
      return open(job);
    }
  }

  static ReferencedHarness job() throws Exception {
    return job(KotFraudOptions.DEFAULT);
  }

  private static ReferencedHarness job(KotFraudOptions options) throws Exception {
    return ReferencedHarness.inMemory(() -> new KotFraudFunction(options), KotFraudRules::check);
  }

  /** What a reader of the view sees but for resolved cases, without versions. */
  static Map<String, Detection> open(ReferencedHarness job) throws Exception {
    Map<String, Detection> open = new TreeMap<>();
    for (Detection newest : newest(job)) {
      if (newest.status() != DetectionStatus.RESOLVED) {
        long day = ChronoUnit.DAYS.between(DAY, newest.businessDate());
        open.put(
            newest.mode() + " " + newest.subject() + (day == 0 ? "" : " day " + day),
            CaseRules.versioned(newest, 0));
      }
    }
    return open;
  }

  /** The record of each case with the highest version; of equal ones the later. */
  static Collection<Detection> newest(ReferencedHarness job) throws Exception {
    Map<String, Detection> newest = new TreeMap<>();
    for (Detection one : job.messages(Topic.DETECTIONS, Detection.class)) {
      newest.merge(one.caseId(), one, (old, now) -> now.version() >= old.version() ? now : old);
    }
    return newest.values();
  }

  /** The only case. */
  static Detection only(Map<String, Detection> cases) {
    assertThat(cases).hasSize(1);
    return cases.values().iterator().next();
  }
}
