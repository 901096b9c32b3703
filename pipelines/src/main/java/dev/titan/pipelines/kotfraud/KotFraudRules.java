package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.mode.ApproverSelfOrAbsent;
import dev.titan.pipelines.kotfraud.mode.BillMissing;
import dev.titan.pipelines.kotfraud.mode.CancelledAfterDispatch;
import dev.titan.pipelines.kotfraud.mode.CancelledAfterPreparation;
import dev.titan.pipelines.kotfraud.mode.CancelledAfterSettlement;
import dev.titan.pipelines.kotfraud.mode.CashShort;
import dev.titan.pipelines.kotfraud.mode.ComplimentaryOrZero;
import dev.titan.pipelines.kotfraud.mode.CouponReused;
import dev.titan.pipelines.kotfraud.mode.DayReport;
import dev.titan.pipelines.kotfraud.mode.DayRule;
import dev.titan.pipelines.kotfraud.mode.DiscountAbuse;
import dev.titan.pipelines.kotfraud.mode.EditedAfterPrintThenCash;
import dev.titan.pipelines.kotfraud.mode.Finding;
import dev.titan.pipelines.kotfraud.mode.HiddenTable;
import dev.titan.pipelines.kotfraud.mode.HouseDay;
import dev.titan.pipelines.kotfraud.mode.Measure;
import dev.titan.pipelines.kotfraud.mode.Mode;
import dev.titan.pipelines.kotfraud.mode.OrderHistory;
import dev.titan.pipelines.kotfraud.mode.PastDays;
import dev.titan.pipelines.kotfraud.mode.PriceOverridden;
import dev.titan.pipelines.kotfraud.mode.QuantityCutAfterPrint;
import dev.titan.pipelines.kotfraud.mode.RefundAbuse;
import dev.titan.pipelines.kotfraud.mode.ReprintedThenCash;
import dev.titan.pipelines.kotfraud.mode.RuleParameters;
import dev.titan.pipelines.kotfraud.mode.Surroundings;
import dev.titan.pipelines.kotfraud.mode.Tally;
import dev.titan.pipelines.kotfraud.mode.TenderSwapped;
import dev.titan.pipelines.kotfraud.mode.TypeOrChargeChanged;
import dev.titan.pipelines.kotfraud.mode.UnbilledKot;
import dev.titan.pipelines.kotfraud.mode.WagonWheel;
import dev.titan.pipelines.reference.DetectorRule;
import dev.titan.pipelines.reference.DetectorRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The modes with what an outlet's rules state about them. Immutable. */
final class KotFraudRules {

  /** Name of the detector in rules, tables and topics. */
  static final String DETECTOR = "kotfraud";

  /** Every mode that is looked for unless a rule switches it off. */
  static final List<Mode> MODES =
      List.of(
          new UnbilledKot(),
          new CancelledAfterPreparation(),
          new QuantityCutAfterPrint(),
          new EditedAfterPrintThenCash(),
          new CancelledAfterSettlement(),
          new WagonWheel(),
          new ReprintedThenCash(),
          new RefundAbuse(),
          new TenderSwapped(),
          new TypeOrChargeChanged(),
          new CouponReused(),
          new HiddenTable(),
          new PriceOverridden(),
          new ApproverSelfOrAbsent(),
          new CancelledAfterDispatch(),
          new BillMissing(),
          new DiscountAbuse(),
          new ComplimentaryOrZero(),
          new CashShort());

  private final Map<String, ModeRule> byMode;

  private KotFraudRules(Map<String, ModeRule> byMode) {
    this.byMode = byMode;
  }

  /** What holds at an outlet. */
  static KotFraudRules of(DetectorRules stated) {
    Map<String, ModeRule> byMode = new LinkedHashMap<>();
    for (Mode mode : MODES) {
      DetectorRules.Stated ofMode = stated.of(DETECTOR, mode.name());
      if (ofMode.enabled()) {
        byMode.put(
            mode.name(),
            ModeRule.of(
                mode, RuleParameters.of(mode.name(), ofMode.parameters()), ofMode.version()));
      }
    }
    return new KotFraudRules(byMode);
  }

  /**
   * Refuses a row of reference data that this detector could not decide with.
   *
   * @throws TitanException when it is a rule of this detector with an unknown mode or parameter, or
   *     a value out of range
   */
  static void check(Object row) {
    if (row instanceof DetectorRule rule && rule.detector().equals(DETECTOR)) {
      Mode mode =
          MODES.stream()
              .filter(one -> one.name().equals(rule.mode()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new TitanException(
                          ErrorCode.UNKNOWN_VALUE,
                          "Rule %s is for the mode %s, which %s does not have"
                              .formatted(rule.ruleId(), rule.mode(), DETECTOR)));
      ModeRule.of(mode, RuleParameters.of(mode.name(), rule.parameters()), "");
    }
  }

  /** What all modes find in an order; those that miss a feed they need are blind. */
  List<Finding> examine(OrderHistory order, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    for (ModeRule rule : byMode.values()) {
      if (!around.hears(rule.mode().needs())) {
        continue;
      }
      findings.addAll(rule.without(rule.rule().examine(order, around)));
    }
    return findings;
  }

  /**
   * What all modes say of a day by itself.
   *
   * @param report everything together
   * @param looksAt topics whose facts can change it
   */
  record OfDay(DayReport report, Set<Topic> looksAt) {}

  /** What all modes say of a day by itself; those that miss a feed they need are blind. */
  OfDay examine(HouseDay day, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Map<String, Measure>> measures = new TreeMap<>();
    Map<String, Tally.Span> series = new TreeMap<>();
    Set<Topic> looksAt = EnumSet.noneOf(Topic.class);
    for (ModeRule rule : byMode.values()) {
      if (rule.rule() instanceof DayRule ofDays && around.hears(rule.mode().needs())) {
        Optional<DayReport> told = ofDays.examine(day, around);
        if (told.isPresent()) {
          findings.addAll(rule.without(told.get().findings()));
          measures.putAll(told.get().measures());
          series.putAll(told.get().series());
          looksAt.addAll(ofDays.looksAt());
        }
      }
    }
    return new OfDay(new DayReport(findings, measures, series), looksAt);
  }

  /** What all modes find in a day beside those before it. */
  List<Finding> compare(HouseDay day, PastDays past, Surroundings around) {
    List<Finding> findings = new ArrayList<>();
    for (ModeRule rule : byMode.values()) {
      if (rule.rule() instanceof DayRule ofDays && around.hears(rule.mode().needs())) {
        findings.addAll(rule.without(ofDays.compare(day, past, around)));
      }
    }
    return findings;
  }

  /** The rule of a mode; null when it is switched off. */
  ModeRule of(String mode) {
    return byMode.get(mode);
  }
}
