package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.world.Seeds;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What is done over several days of a week, decided before anything of it happens: whatever day is
 * asked for, its share is the same. Weeks are counted from the first day that is not honest.
 * Whoever cheats in one week does not in the next, so that what belongs together is plain.
 */
final class Patterns {
  private static final int WEEK = 7;
  private static final int EACH_WEEK = 3;
  private static final int ENOUGH = 3;
  private static final int PLENTY = 4;
  private static final int CHEATS = 2;
  private static final long COUPON = 7_500;

  private final long seed;
  private final ChainOutlet outlet;
  private final FraudOptions options;

  Patterns(long seed, ChainOutlet outlet, FraudOptions options) {
    this.seed = seed;
    this.outlet = outlet;
    this.options = options;
  }

  /**
   * What falls on one day.
   *
   * @param who a person, or a guest's phone
   * @param paise each time
   * @param times on this day
   * @param last whether it is complete with this day
   */
  record Share(Style style, String who, long paise, int times, int timesInAll, boolean last) {}

  /** Refunds by cashiers. */
  List<Share> refunds(LocalDate day) {
    List<Share> shares = new ArrayList<>();
    List<String> people = ofWeek(day);
    for (int i = 0; i < Math.min(EACH_WEEK, people.size()); i++) {
      SplittableRandom random = random(RefundAbuse.NAME, day, i);
      if (happens(RefundAbuse.NAME, random)) {
        Style style = style(random);
        long rupees =
            switch (style) {
              case CLUMSY -> 200 + random.nextInt(150);
              case CAREFUL -> 60 + random.nextInt(50);
              case SPREAD -> 100 + random.nextInt(100);
            };
        String person = people.get(i);
        share(shares, style, person, rupees * 100, cashierDays(day, person), random, day);
      }
    }
    return shares;
  }

  /** Coupons of guests. */
  List<Share> coupons(LocalDate day) {
    List<Share> shares = new ArrayList<>();
    List<LocalDate> week = week(day);
    for (int i = 0; i < EACH_WEEK; i++) {
      SplittableRandom random = random(CouponReused.NAME, day, i);
      if (happens(CouponReused.NAME, random)) {
        Style style = style(random);
        // Numbers that begin with 55 are given to nobody in India, and none of the chain's ends so.
        String phone =
            String.format(Locale.ROOT, "559%05d77", (weekOf(day) * EACH_WEEK + i) % 100_000);
        share(shares, style, phone, COUPON, week, random, day);
      }
    }
    return shares;
  }

  /**
   * The two who do what a mode is about. Were it everybody, nobody would stand out from their
   * colleagues.
   */
  Set<String> cheats(String mode) {
    long own = Seeds.mix(Seeds.mix(options.seed(), outlet.profile().outletId()), mode);
    SplittableRandom random = Seeds.random(own, 0, CHEATS);
    List<String> people = new ArrayList<>(outlet.staff());
    while (people.size() > CHEATS) {
      people.remove(random.nextInt(people.size()));
    }
    return new HashSet<>(people);
  }

  /** Those who do something in this week. */
  Set<String> reserved(LocalDate day) {
    return new HashSet<>(ofWeek(day));
  }

  private static void share(
      List<Share> shares,
      Style style,
      String who,
      long paise,
      List<LocalDate> possible,
      SplittableRandom random,
      LocalDate day) {
    List<LocalDate> days = new ArrayList<>(possible);
    boolean atOnce = style == Style.CLUMSY || days.size() < ENOUGH;
    int wanted = atOnce ? 1 : ENOUGH;
    while (days.size() > wanted) {
      days.remove(random.nextInt(days.size()));
    }
    int all = style == Style.CLUMSY ? PLENTY : ENOUGH;
    if (days.contains(day)) {
      boolean last = day.equals(days.get(days.size() - 1));
      shares.add(new Share(style, who, paise, atOnce ? all : 1, all, last));
    }
  }

  private boolean happens(String mode, SplittableRandom random) {
    return random.nextInt(1000) < options.modes().getOrDefault(mode, 0) * WEEK / EACH_WEEK;
  }

  private Style style(SplittableRandom random) {
    List<Style> styles = options.styles().stream().sorted().toList();
    return styles.get(random.nextInt(styles.size()));
  }

  private SplittableRandom random(String mode, LocalDate day, int number) {
    long own = Seeds.mix(Seeds.mix(options.seed(), outlet.profile().outletId()), mode);
    return Seeds.random(own, weekOf(day), number);
  }

  private List<String> ofWeek(LocalDate day) {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < outlet.staff().size(); i++) {
      if (i % 2 == Math.floorMod(weekOf(day), 2)) {
        people.add(outlet.staff().get(i));
      }
    }
    return people;
  }

  private List<LocalDate> cashierDays(LocalDate day, String person) {
    return week(day).stream()
        .filter(
            one ->
                Roster.of(seed, outlet, one).shifts().stream()
                    .anyMatch(
                        shift ->
                            shift.role() == Roster.Role.CASHIER && shift.name().equals(person)))
        .toList();
  }

  private List<LocalDate> week(LocalDate day) {
    LocalDate first = options.begins().plusDays((long) weekOf(day) * WEEK);
    return first.datesUntil(first.plusDays(WEEK)).toList();
  }

  private int weekOf(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(options.begins(), day) / WEEK);
  }
}
