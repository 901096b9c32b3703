package dev.titan.pipelines.outlet;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.List;
import org.apache.flink.api.common.functions.AbstractRichFunction;

/**
 * The base of every job's decisions: a function over the records of one outlet at a time. The
 * {@link OutletOperator} calls it with the outlet as the current key, so keyed state that a
 * subclass obtains from its runtime context belongs to that outlet.
 *
 * <p>Subclasses keep state, ask their pure rules and emit; they never look at a clock.
 */
public abstract class OutletFunction extends AbstractRichFunction {

  private static final long serialVersionUID = 1L;

  private transient OutletCoverage coverage;
  private transient DeadlineQueue deadlines;
  private transient OutletKey outlet;
  private transient Topic topic;

  /**
   * A bill snapshot of the current outlet.
   *
   * @param json the bytes that it was read from
   */
  protected abstract void onBill(Bill bill, byte[] json, OutletOutput out) throws Exception;

  /**
   * Any other fact of the current outlet, of a type that its topic allows.
   *
   * @param json the bytes that it was read from
   */
  protected void onFact(Fact fact, byte[] json, OutletOutput out) throws Exception {}

  /** A source's word, after it has been added to {@link #coverage}. */
  protected void onCoverage(Coverage word, boolean toldSomethingNew, OutletOutput out)
      throws Exception {}

  /** A decision whose sources now cover its window. */
  protected void onDeadline(Deadline deadline, OutletOutput out) throws Exception {}

  /**
   * The end of a bundle: called once for each outlet that had a record since the last one, and
   * always before a checkpoint. What a function gathers in memory for speed must be emitted when
   * this returns, and be in state unless {@link #onPutBack} puts it there.
   */
  protected void onBundleEnd(OutletOutput out) throws Exception {}

  /** Whether so much is held in memory after a bundle that it must be put back into state. */
  protected boolean holdsTooMuch() {
    return false;
  }

  /**
   * Puts back into state what is held in memory of the current outlet: called for each outlet that
   * had a record since the last time, before a checkpoint or when {@link #holdsTooMuch} says so.
   */
  protected void onPutBack() throws Exception {}

  /** The current outlet. */
  protected final OutletKey outlet() {
    return outlet;
  }

  /** The topic on which the record in hand stands; a source's feed speaks on one only. */
  protected final Topic topic() {
    return topic;
  }

  /** How far each source has delivered the current outlet. */
  protected final OutletCoverage coverage() {
    return coverage;
  }

  /** The decisions of the current outlet that wait. */
  protected final DeadlineQueue deadlines() {
    return deadlines;
  }

  /** Obtains the state of the base; called by the operator before {@link #open}. */
  final void openBase() {
    coverage = new OutletCoverage(getRuntimeContext());
    deadlines = new DeadlineQueue(getRuntimeContext(), coverage);
  }

  /** Makes an outlet the current one; its key is the current key of the state already. */
  final void enter(OutletKey current) {
    outlet = current;
    coverage.enter(current);
    deadlines.enter(current);
  }

  /** Puts back into state what is held in memory of the current outlet. */
  final void putBack() throws Exception {
    deadlines.putBack();
    onPutBack();
  }

  /** Hands a fact that has passed the checks to the method for it, then fires what is due. */
  final void handle(Fact fact, Topic standsOn, byte[] json, OutletOutput out) throws Exception {
    topic = standsOn;
    if (fact instanceof Coverage word) {
      handleCoverage(word, out);
      return;
    }
    if (fact instanceof Bill bill) {
      onBill(bill, json, out);
    } else {
      onFact(fact, json, out);
    }
    fire(deadlines.takeCovered(), out);
  }

  private void handleCoverage(Coverage word, OutletOutput out) throws Exception {
    boolean news =
        coverage.add(word.source(), word.from().toEpochMilli(), word.through().toEpochMilli());
    onCoverage(word, news, out);
    fire(news ? deadlines.takeDue() : deadlines.takeCovered(), out);
  }

  /** A decision may schedule another one. */
  private void fire(List<Deadline> due, OutletOutput out) throws Exception {
    List<Deadline> round = due;
    while (!round.isEmpty()) {
      for (Deadline deadline : round) {
        onDeadline(deadline, out);
      }
      round = deadlines.takeCovered();
    }
  }
}
