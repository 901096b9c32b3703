package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One line that is sold to several guests who pay in cash: it moves to another cash bill after the
 * guest has been shown it on the first one, or, where nobody tells what was printed, again and
 * again. It is told at once. A line that moves before the print was sold once; a whole table moves
 * with all of its lines; what is moved back within the correction window is a slip, and what
 * somebody else allowed is an order; none of these counts.
 */
public final class WagonWheel implements Mode {

  private static final int CONFIDENCE = 70;

  /**
   * How it decides.
   *
   * @param hops how many moves count as again and again
   * @param correction within which a line may be moved back
   */
  record Parameters(long hops, Duration correction) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.whole("hops", 2, 2, 20), given.minutes("correction_minutes", 10, 0, 240));
    }
  }

  @Override
  public String name() {
    return "wagon_wheel";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        WagonWheel::isMoved,
        (order, around) -> examine(order, around.reference().menu(), parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s moved %s worth %s from one cash bill to another."
        .formatted(subject, Mode.many(findings, "a line", "lines"), amount);
  }

  private List<Finding> examine(OrderHistory order, Menu menu, Parameters parameters) {
    List<LineMove> all = LineMove.of(order, menu);
    List<LineMove> moves =
        all.stream()
            .filter(move -> move.from().paidInCash() && move.to().paidInCash())
            .filter(move -> !move.isBeforePrint())
            .filter(move -> !BillTrail.isAllowed(move.staff(), move.approver()))
            .filter(move -> !isSlip(move, all, parameters))
            .filter(move -> !move.isOfWholeTable(order, all, menu))
            .toList();
    List<Finding> findings = new ArrayList<>();
    int[] hops = hops(moves);
    for (int at = 0; at < hops.length; at++) {
      if (moves.get(at).isAfterPrint() || hops[at] >= parameters.hops()) {
        findings.add(finding(moves.get(at)));
      }
    }
    return findings;
  }

  private static boolean isMoved(Happened happened) {
    return happened.onBills(BillAuditAction.ITEM_MOVED)
        || happened.onTickets(Set.of(KotAction.SHIFTED));
  }

  /** Whether it is moved back, or moves back what was. */
  private static boolean isSlip(LineMove move, List<LineMove> all, Parameters parameters) {
    return all.stream()
        .anyMatch(
            other ->
                move.isUndoneBy(other, parameters.correction())
                    || other.isUndoneBy(move, parameters.correction()));
  }

  /** How many moves of its line follow one another around each, itself among them. */
  private static int[] hops(List<LineMove> moves) {
    int[] before = new int[moves.size()];
    int[] after = new int[moves.size()];
    for (int later = 0; later < before.length; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (moves.get(later).continues(moves.get(earlier))) {
          before[later] = Math.max(before[later], before[earlier] + 1);
        }
      }
    }
    for (int earlier = after.length - 1; earlier >= 0; earlier--) {
      for (int later = earlier + 1; later < after.length; later++) {
        if (moves.get(later).continues(moves.get(earlier))) {
          after[earlier] = Math.max(after[earlier], after[later] + 1);
        }
      }
    }
    int[] hops = new int[before.length];
    Arrays.setAll(hops, at -> before[at] + 1 + after[at]);
    return hops;
  }

  private Finding finding(LineMove move) {
    List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(move.from()));
    evidence.add(move.evidence());
    evidence.addAll(Evidence.paid(move.from()));
    evidence.addAll(Evidence.paid(move.to()));
    String staff = move.staff();
    return new Finding(
        name(),
        staff.isEmpty() ? "bill " + move.from().shown() : staff,
        staff,
        move.businessDate(),
        move.key(),
        move.at(),
        move.paise(),
        CONFIDENCE,
        evidence);
  }
}
