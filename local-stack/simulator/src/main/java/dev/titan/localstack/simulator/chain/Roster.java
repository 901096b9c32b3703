package dev.titan.localstack.simulator.chain;

import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Who works at an outlet on one business day: the people whose names stand on the bills, and one
 * manager a shift, who approves. People are named as the till names them, and no two of an outlet
 * have the same name.
 */
public final class Roster {
  private static final List<String> MANAGERS =
      List.of("Meenakshi", "Thomas", "Gauri", "Faisal", "Nandini", "Edwin", "Shalini", "Harish");
  private static final Duration EARLY = Duration.ofMinutes(45);
  private static final Duration LATE = Duration.ofMinutes(55);

  private final OutletProfile outlet;
  private final LocalDate day;
  private final Staff staff;
  private final List<String> managers;

  private Roster(OutletProfile outlet, LocalDate day, Staff staff, List<String> managers) {
    this.outlet = outlet;
    this.day = day;
    this.staff = staff;
    this.managers = managers;
  }

  /** What somebody does on a shift. */
  public enum Role {
    /** Approves what needs approval. */
    MANAGER,
    /** Makes the bills. */
    CASHIER,
    /** Takes orders and serves. */
    WAITER
  }

  /**
   * One shift of one person.
   *
   * @param staffId stable over all days
   * @param name as on bills and tickets
   */
  public record Shift(String staffId, String name, Role role, Instant from, Instant to) {}

  /** One person who works at an outlet, for as long as there is data. */
  public record Person(String staffId, String name, boolean manager) {}

  /** Who works at the outlet on the business day. */
  public static Roster of(long seed, ChainOutlet outlet, LocalDate day) {
    String id = outlet.profile().outletId();
    // The same draw, from the same place, as for the bills of that day.
    Staff staff = new Staff(outlet.staff(), day, Seeds.random(Demand.daySeed(seed, id, day), 0));
    return new Roster(outlet.profile(), day, staff, managers(outlet));
  }

  /** Everybody who ever works at the outlet. */
  public static List<Person> people(ChainOutlet outlet) {
    String id = outlet.profile().outletId();
    List<Person> people = new ArrayList<>();
    managers(outlet).forEach(name -> people.add(new Person(staffId(id, name), name, true)));
    outlet.staff().forEach(name -> people.add(new Person(staffId(id, name), name, false)));
    return people;
  }

  /** The morning's and the evening's shifts, three roles each. */
  public List<Shift> shifts() {
    List<Shift> shifts = new ArrayList<>();
    Instant change = change();
    shift(shifts, day.atTime(outlet.opens()), opens().minus(EARLY), change);
    shift(shifts, staff.change(), change, closes().plus(LATE));
    return shifts;
  }

  private void shift(List<Shift> shifts, LocalDateTime at, Instant from, Instant to) {
    add(shifts, manager(at), Role.MANAGER, from, to);
    staff.billers(at).forEach(name -> add(shifts, name, Role.CASHIER, from, to));
    staff.servers(at).forEach(name -> add(shifts, name, Role.WAITER, from, to));
  }

  private void add(List<Shift> shifts, String name, Role role, Instant from, Instant to) {
    shifts.add(new Shift(staffId(outlet.outletId(), name), name, role, from, to));
  }

  /** When the first guest may come. */
  public Instant opens() {
    return day.atTime(outlet.opens()).atZone(outlet.zone()).toInstant();
  }

  /** When the last guest may come. */
  public Instant closes() {
    boolean nextDay = !outlet.closes().isAfter(outlet.opens());
    LocalDate date = nextDay ? day.plusDays(1) : day;
    return date.atTime(outlet.closes()).atZone(outlet.zone()).toInstant();
  }

  /** When the evening shift takes over. */
  public Instant change() {
    return staff.change().atZone(outlet.zone()).toInstant();
  }

  /** Whether two instants lie in the same shift. */
  public boolean sameShift(Instant one, Instant other) {
    return one.isBefore(change()) == other.isBefore(change());
  }

  /** Someone at the till at an instant. */
  public String cashier(Instant at, SplittableRandom random) {
    return staff.biller(local(at), random);
  }

  /** Someone who serves at an instant. */
  public String waiter(Instant at, SplittableRandom random) {
    return staff.server(local(at), random);
  }

  /** The manager on duty at an instant. */
  public String manager(Instant at) {
    return manager(local(at));
  }

  private String manager(LocalDateTime at) {
    return managers.get(at.isBefore(staff.change()) ? 0 : 1);
  }

  private LocalDateTime local(Instant at) {
    return at.atZone(outlet.zone()).toLocalDateTime();
  }

  private static List<String> managers(ChainOutlet outlet) {
    List<String> free = new ArrayList<>(MANAGERS);
    free.removeAll(outlet.staff());
    int first = Math.floorMod(outlet.profile().outletId().hashCode(), free.size());
    return List.of(free.get(first), free.get((first + 1) % free.size()));
  }

  private static String staffId(String outletId, String name) {
    return outletId + "-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
