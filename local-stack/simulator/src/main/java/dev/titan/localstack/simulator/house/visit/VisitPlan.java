package dev.titan.localstack.simulator.house.visit;

import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Finds for each bill the visit that led to it: backwards from the time it was made. */
final class VisitPlan {
  private final OutletDay day;
  private final Instant opens;

  VisitPlan(OutletDay day) {
    this.day = day;
    this.opens = day.roster().opens();
  }

  Visit visit(SimulatedOrder order, SplittableRandom random) {
    var first = order.versions().get(0).content();
    Instant made = order.created();
    int lines = first.lines().size();
    List<LateChange> changes = changes(order, made, random);
    Happening ended = ending(order);
    if (ended != Happening.NONE) {
      Instant fired = latest(opens, made.minusSeconds(ended == Happening.ABANDONED ? 20 : 0));
      return new Visit(
          order, List.of(round(fired, 0, lines)), made, made, ended, made, "", changes);
    }
    if (!first.channel().orderType().equals(Channel.DINE_IN)) {
      Instant fired = first.channel().online() ? made : latest(opens, made.minusSeconds(8));
      return new Visit(
          order, List.of(round(fired, 0, lines)), made, made, Happening.NONE, made, "", changes);
    }
    return dineIn(order, lines, changes, random);
  }

  private Visit dineIn(
      SimulatedOrder order, int lines, List<LateChange> changes, SplittableRandom random) {
    Instant made = order.created();
    Instant printed = latest(opens, made.minusSeconds(90 + random.nextInt(330)));
    int drawn = random.nextInt(1000);
    boolean parked = drawn < 6;
    int rounds = 1 + (lines >= 3 && random.nextInt(100) < 45 ? 1 : 0);
    rounds += lines >= 6 && random.nextInt(100) < 50 ? 1 : 0;
    long minutes =
        parked ? 150 + random.nextInt(150) : 18 + rounds * 12L + random.nextInt(14 + rounds * 6);
    Instant opened = printed.minusSeconds(minutes * 60 + random.nextInt(60));
    if (opened.isBefore(opens)) {
      long early = Duration.between(opens, printed).toSeconds();
      opened = opens.plusSeconds(early * random.nextInt(20) / 100);
    }
    long stay = Duration.between(opened, printed).toSeconds();
    if (stay < 15 * 60) {
      rounds = 1;
    }
    Happening happening = parked ? Happening.PARKED : Happening.NONE;
    Instant moved = made;
    String otherTable = "";
    boolean adds = drawn >= 6 && drawn < 26 && lines >= 2 && stay > 20 * 60;
    if (adds) {
      happening = Happening.GUEST_ADDED;
      printed = latest(opened.plusSeconds(stay / 2), printed.minusSeconds(420));
    }
    List<Round> taken = rounds(opened, printed, rounds, adds ? lines - 1 : lines);
    if (adds) {
      taken.add(round(printed.plusSeconds(40 + random.nextInt(60)), lines - 1, lines));
    } else if (drawn >= 26 && drawn < 51 && stay > 12 * 60) {
      happening = drawn < 41 ? Happening.TABLE_MOVED : Happening.TABLES_MERGED;
      Instant until = taken.size() > 1 ? taken.get(1).at() : printed;
      long room = Duration.between(opened, until).toSeconds();
      moved = opened.plusSeconds(room / 4 + random.nextLong(room / 2));
      otherTable = otherTable(order, random);
    }
    return new Visit(order, taken, printed, made, happening, moved, otherTable, changes);
  }

  // The first round takes the lion's share; the others come while guests eat.
  private static List<Round> rounds(Instant opened, Instant printed, int rounds, int lines) {
    List<Round> taken = new ArrayList<>();
    long stay = Duration.between(opened, printed).toSeconds();
    int wanted = Math.min(rounds, lines);
    int later = wanted == 1 ? 0 : Math.max(1, lines / (wanted + 1));
    int from = 0;
    for (int number = 0; number < wanted; number++) {
      int to = number == wanted - 1 ? lines : lines - later * (wanted - 1 - number);
      taken.add(round(opened.plusSeconds(stay * number * 7 / (wanted * 10L)), from, to));
      from = to;
    }
    return taken;
  }

  private String otherTable(SimulatedOrder order, SplittableRandom random) {
    String table = order.versions().get(0).content().channel().tableNo();
    int area = 1 + random.nextInt(day.outlet().areas().size());
    String other = Integer.toString(area * 100 + 1 + random.nextInt(18));
    return other.equals(table) ? Integer.toString(area * 100 + 19) : other;
  }

  private static Happening ending(SimulatedOrder order) {
    List<OrderVersion> versions = order.versions();
    var last = versions.get(versions.size() - 1).content();
    if (versions.size() != 2 || last.status() != OrderStatus.CANCELLED) {
      return Happening.NONE;
    }
    return last.channel().online() ? Happening.AGGREGATOR_CANCELLED : Happening.ABANDONED;
  }

  private List<LateChange> changes(SimulatedOrder order, Instant made, SplittableRandom random) {
    List<LateChange> changes = new ArrayList<>();
    List<OrderVersion> versions = order.versions();
    List<OrderLine> lines = versions.get(0).content().lines();
    List<Integer> present = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
    Instant latest = day.closeOut().plusSeconds(random.nextInt(600));
    boolean given =
        ending(order) == Happening.AGGREGATOR_CANCELLED; // The aggregator does not wait.
    for (int i = 1; i < versions.size(); i++) {
      OrderVersion version = versions.get(i);
      Instant soon = given ? made.plusSeconds(120 + random.nextInt(480)) : latest.plusSeconds(i);
      Instant at = version.from().isBefore(soon) ? version.from() : soon;
      List<Integer> gone = LateChange.missing(present, lines, version.content().lines());
      present.removeAll(gone);
      changes.add(new LateChange(at, versions.get(i - 1).content(), version.content(), gone));
    }
    return changes;
  }

  private static Round round(Instant at, int from, int to) {
    return new Round(at, IntStream.range(from, to).boxed().toList());
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
