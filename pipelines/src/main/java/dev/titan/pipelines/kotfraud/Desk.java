package dev.titan.pipelines.kotfraud;

import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;

/**
 * What of one outlet's state lies on the desk, as far as it was asked for: read once, changed in
 * memory, and put back before a checkpoint ({@link Desks}). The outlet must be the current key
 * whenever it is used.
 */
final class Desk {

  private final ValueState<Integer> storedHorizon;
  private final ValueState<Long> storedKnown;

  private final Feeds feeds;
  private final Orders orders;
  private final HeldMap<String, EchoBook> echoes;
  private final CaseFiles files;
  private final DayShelf shelf;
  private Integer horizon;
  private long known;
  private boolean knowsMore;

  Desk(RuntimeContext context) throws Exception {
    storedHorizon = context.getState(KotFraudState.HORIZON);
    storedKnown = context.getState(KotFraudState.KNOWN);
    horizon = storedHorizon.value();
    Long before = storedKnown.value();
    known = before == null ? 0 : before;
    feeds = new Feeds(context);
    orders = new Orders(context);
    echoes =
        new HeldMap<>(
            context.getMapState(KotFraudState.ECHOES),
            EchoBook::ofBytes,
            (kind, book) -> book.toBytes(dayOf(kind)));
    files = new CaseFiles(context);
    shelf = new DayShelf(context);
  }

  /** Kinds begin with their business date. */
  private static int dayOf(String kind) {
    return Integer.parseInt(kind.substring(0, kind.indexOf('/')));
  }

  /** Who tells of the outlet. */
  Feeds feeds() {
    return feeds;
  }

  /** The outlet's orders. */
  Orders orders() {
    return orders;
  }

  /** What was found, and the cases that it made. */
  CaseFiles files() {
    return files;
  }

  /** The outlet's days. */
  DayShelf shelf() {
    return shelf;
  }

  /** What happened of a kind. */
  EchoBook echo(String kind) throws Exception {
    return echoes.getOr(kind, EchoBook::new);
  }

  /** Notes that what happened of a kind was changed. */
  void changedEcho(String kind) throws Exception {
    echoes.changed(kind);
  }

  /** The oldest business date that is examined, as epoch day, when so many stay in state. */
  int firstDay(int retentionDays) {
    return horizon == null ? 0 : horizon - retentionDays;
  }

  /** Notes that a day is covered; whether it is newer than all before. */
  boolean covers(int day) throws Exception {
    if (horizon != null && day <= horizon) {
      return false;
    }
    horizon = day;
    storedHorizon.update(day);
    return true;
  }

  /** Notes that a fact said something new. */
  void learn() {
    known++;
    knowsMore = true;
  }

  /** How many facts have said something new. */
  long known() {
    return known;
  }

  /** Lets go of echoes and cases that are older than a business date. */
  void letGoBefore(int firstDay) throws Exception {
    List<String> old = echoes.keysBefore(firstDay);
    old.forEach(echoes::remove);
    files.letGoBefore(firstDay);
  }

  /** Whether everything is in state as it is here. */
  boolean isPutBack() {
    return !knowsMore
        && orders.isPutBack()
        && echoes.isPutBack()
        && files.isPutBack()
        && shelf.isPutBack();
  }

  /** Puts everything back, and lets go of what nobody has asked for since the last time. */
  void tidyUp() throws Exception {
    if (knowsMore) {
      storedKnown.update(known);
      knowsMore = false;
    }
    orders.tidyUp();
    echoes.tidyUp();
    files.tidyUp();
    shelf.tidyUp();
  }

  /** How many orders, echoes, case files and days are in hand. */
  int size() {
    return orders.size() + echoes.size() + files.size() + shelf.size();
  }
}
