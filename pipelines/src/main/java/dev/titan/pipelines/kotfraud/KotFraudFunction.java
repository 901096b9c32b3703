package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.kotfraud.mode.Echo;
import dev.titan.pipelines.kotfraud.mode.Finding;
import dev.titan.pipelines.outlet.Deadline;
import dev.titan.pipelines.outlet.OutletOutput;
import dev.titan.pipelines.outlet.ReferencedFunction;
import dev.titan.pipelines.reference.DetectorRules;
import dev.titan.pipelines.reference.ReferenceUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;

/**
 * Keeps what is known of an outlet's orders and has it examined whenever it changes.
 *
 * <p>An order is examined with every fact of it, not once a bundle: then the cases that ever were
 * open depend on the facts and their order alone, and a job that fails and reads them again tells
 * the same, even where it had opened a case that it must take back.
 */
final class KotFraudFunction extends ReferencedFunction {

  private static final long serialVersionUID = 1L;

  private final KotFraudOptions options;

  /** What is known of outlets that had facts lately. */
  private transient Desks desks;

  /** The outlets of this bundle. */
  private transient Map<OutletKey, Visit> visits;

  /** Outlets of this bundle for which a newer day is covered. */
  private transient Set<OutletKey> aged;

  /** Rules as they were read last, by outlet. */
  private transient Map<OutletKey, RulesRead> rules;

  private record RulesRead(DetectorRules stated, KotFraudRules rules) {}

  /** An outlet while a bundle lasts; reference data changes between bundles only. */
  private record Visit(Desk desk, KotFraudRules rules, HouseDays house) {}

  KotFraudFunction(KotFraudOptions options) {
    this.options = options;
  }

  @Override
  public void open(OpenContext context) {
    desks = new Desks(getRuntimeContext(), options.mostInHand());
    visits = new HashMap<>();
    aged = new HashSet<>();
    rules = new HashMap<>();
  }

  @Override
  protected void onBill(Bill bill, byte[] json, OutletOutput out) throws Exception {
    if (isTooOld(bill.businessDate())) {
      return;
    }
    String order = place(Identities.of(bill));
    boolean isNew = desk().orders().get(order).orElseThrow().add(bill);
    taken(order, isNew);
    heard(Echo.billed(bill), bill.billId(), bill.createdAt());
  }

  @Override
  protected void onFact(Fact fact, byte[] json, OutletOutput out) throws Exception {
    if (fact instanceof KotEvent kot && !isTooOld(kot.businessDate())) {
      String order = place(Identities.of(kot));
      taken(order, desk().orders().get(order).orElseThrow().add(kot));
      if (kot.action() == KotAction.FIRED) {
        heard(Echo.fired(kot, kot.quantityMilli()), kot.eventId(), kot.occurredAt());
      }
    } else if (fact instanceof BillAudit audit && !isTooOld(audit.businessDate())) {
      String order = place(Identities.of(audit));
      taken(order, desk().orders().get(order).orElseThrow().add(audit));
      if (!audit.customer().isEmpty()
          && desk().echo(Echo.guest(audit)).ids().size() < Echo.MOST_SIGHTINGS) {
        heard(Echo.guest(audit), Echo.sighting(audit).toString(), audit.occurredAt());
      }
    } else if (fact instanceof CashCount cash && !isTooOld(cash.businessDate())) {
      onCash(cash);
    }
  }

  private void onCash(CashCount cash) throws Exception {
    if (house().add(cash)) {
      desk().learn();
    }
    if (desk().feeds().addCash(cash.source()) && !coverage().of(cash.source()).isEmpty()) {
      heardFrom(cash.source(), Instant.ofEpochMilli(coverage().of(cash.source()).through()));
    }
  }

  private boolean isTooOld(LocalDate businessDate) throws Exception {
    return businessDate.toEpochDay() < firstDay();
  }

  /** The oldest business date that is examined, as epoch day. */
  private int firstDay() throws Exception {
    return desk().firstDay(options.retentionDays());
  }

  private Visit visit() throws Exception {
    Visit visit = visits.get(outlet());
    if (visit == null) {
      Desk desk = desks.of(outlet());
      KotFraudRules holding = rules();
      desk.files().begin(new Deciding(outlet(), holding, reference().dispositions()));
      HouseDays house =
          new HouseDays(
              desk,
              new HouseDays.Surrounding(
                  holding,
                  reference(),
                  coverage(),
                  deadlines(),
                  desk.firstDay(options.retentionDays())));
      visit = new Visit(desk, holding, house);
      visits.put(outlet(), visit);
    }
    return visit;
  }

  private Desk desk() throws Exception {
    return visit().desk();
  }

  private HouseDays house() throws Exception {
    return visit().house();
  }

  /** The order that a fact belongs to; orders that turn out to be one become one. */
  private String place(Set<String> identities) throws Exception {
    Set<String> called = desk().orders().called(identities);
    if (called.isEmpty()) {
      String name = identities.iterator().next();
      desk().orders().begin(name);
      desk().orders().link(identities, name);
      return name;
    }
    String name = called.iterator().next();
    for (String other : called) {
      if (!other.equals(name)) {
        unite(name, other);
      }
    }
    OrderFacts facts = desk().orders().get(name).orElseThrow();
    if (!facts.identities().containsAll(identities)) {
      desk().orders().link(identities, name);
    }
    return name;
  }

  private void unite(String name, String other) throws Exception {
    OrderFacts absorbed = desk().orders().get(other).orElseThrow();
    desk().files().found(other, absorbed.foundIn(), List.of());
    OrderAround.waitNoMore(other, absorbed.waits(), deadlines());
    house().left(other);
    desk().orders().get(name).orElseThrow().addAll(absorbed);
    desk().orders().link(absorbed.identities(), name);
    desk().orders().forget(other);
    // It knows more now, even if the fact in hand is nothing new to it.
    examine(name);
    house().changed(name, EnumSet.allOf(Topic.class));
  }

  private void taken(String order, boolean isNew) throws Exception {
    desk().orders().changed(order);
    if (isNew) {
      desk().learn();
      examine(order);
      house().changed(order, EnumSet.of(topic()));
    }
  }

  /** Notes that something happened, and has those look again who wanted to know. */
  private void heard(String kind, String id, Instant at) throws Exception {
    if (desk().echo(kind).add(id, at)) {
      desk().changedEcho(kind);
      for (String order : List.copyOf(desk().echo(kind).watchers())) {
        if (HouseDays.isDay(order)) {
          house().heard(order);
        } else if (desk().orders().get(order).isPresent()) {
          examine(order);
        } else {
          // It has become part of another one, which watches under its own name.
          desk().echo(kind).watchers().remove(order);
        }
      }
    }
  }

  private void examine(String name) throws Exception {
    OrderFacts facts = desk().orders().get(name).orElseThrow();
    OrderAround around = new OrderAround(name, reference(), coverage(), desk());
    List<Finding> findings = visit().rules().examine(facts.history(), around);
    around.waitIn(facts.waits(), deadlines());
    desk().files().found(name, facts.foundIn(), findings);
    desk().orders().changed(name);
  }

  private KotFraudRules rules() {
    DetectorRules stated = reference().rules();
    RulesRead read = rules.get(outlet());
    if (read == null || !read.stated().equals(stated)) {
      read = new RulesRead(stated, KotFraudRules.of(stated));
      rules.put(outlet(), read);
    }
    return read.rules();
  }

  @Override
  protected void onCoverage(Coverage word, boolean toldSomethingNew, OutletOutput out)
      throws Exception {
    // Of expenses nobody wants to know here: who tells of nothing else is not waited for.
    if (topic() != Topic.EXPENSES || desk().feeds().tellsOfCash(word.source())) {
      heardFrom(word.source(), word.through());
    }
  }

  /** A source of {@link #topic} has told something, up to an instant. */
  private void heardFrom(String source, Instant through) throws Exception {
    int day = Math.toIntExact(reference().calendar().dateOf(through).toEpochDay());
    if (desk().covers(day)) {
      aged.add(outlet());
    }
    if (desk().feeds().add(topic(), source)) {
      // Whoever was blind sees, and whoever waits must wait for one source more.
      for (String name : desk().orders().names()) {
        OrderAround.waitNoMore(name, desk().orders().get(name).orElseThrow().waits(), deadlines());
        examine(name);
      }
      house().examineAll();
    }
  }

  @Override
  protected void onDeadline(Deadline deadline, OutletOutput out) throws Exception {
    String order = OrderAround.orderOf(deadline.id());
    if (HouseDays.isDay(order)) {
      house().told(order, OrderAround.windowOf(deadline.id()));
      return;
    }
    Optional<OrderFacts> facts = desk().orders().get(order);
    if (facts.isPresent()) {
      facts.get().waits().remove(OrderAround.windowOf(deadline.id()));
      examine(order);
    }
  }

  @Override
  protected void onReference(ReferenceUpdate change, OutletOutput out) throws Exception {
    if (!change.isDisposition()) {
      return;
    }
    desk().files().hear();
  }

  @Override
  protected void onBundleEnd(OutletOutput out) throws Exception {
    Desk desk = desk();
    List<Detection> changed = desk.files().changed();
    if (!changed.isEmpty()) {
      long version = version();
      for (Detection detection : changed) {
        Detection written = CaseRules.versioned(detection, version);
        out.row(KotFraudRows.row(written));
        out.publish(
            new TopicMessage(
                Topic.DETECTIONS.topicName(), outlet().toString(), EventJson.write(written)));
      }
    }
    desk.files().end(firstDay());
    if (aged.remove(outlet())) {
      house().letGo(firstDay());
      desk.letGoBefore(firstDay());
    }
    visits.remove(outlet());
  }

  @Override
  protected boolean holdsTooMuch() {
    return desks.isFull();
  }

  @Override
  protected void onPutBack() throws Exception {
    desks.of(outlet()).tidyUp();
  }

  /**
   * The version of what is written now. A case is a function of facts, coverage and reference data;
   * this grows with each of them and with nothing else. So of two writes of a case the one that
   * knew more holds, also when a job that failed makes fewer or other bundles the second time.
   */
  private long version() throws Exception {
    long version = reference().position() + desk().known();
    for (String source : new TreeSet<>(desk().feeds().all())) {
      version += coverage().of(source).length();
    }
    return version;
  }
}
