package dev.titan.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.store.Holiday.Certainty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {

  private static final List<Holiday> DAYS = HolidayCalendar.ofIndia().days();
  private static final int[] YEARS = IntStream.rangeClosed(2024, 2028).toArray();

  /** ISO 3166-2:IN as of November 2023: 28 states, 8 union territories. */
  private static final Set<String> CODES =
      Set.of(
          "AP AR AS BR CG GA GJ HR HP JH KA KL MP MH MN ML MZ NL OD PB RJ SK TN TS TR UP UK WB AN CH DH DL JK LA LD PY"
              .split(" "));

  /** Age of the moon in days at noon in India, from and to, for what is bound to its phase. */
  private static final Map<String, double[]> MOON =
      Map.ofEntries(
          Map.entry("Maha Shivaratri", span(26.5, 28.6)),
          Map.entry("Holi", span(13.5, 16.2)),
          Map.entry("Ugadi", span(0, 1.6)),
          Map.entry("Gudi Padwa", span(0, 1.6)),
          Map.entry("Ram Navami", span(7, 9.3)),
          Map.entry("Mahavir Jayanti", span(11.3, 13.6)),
          Map.entry("Buddha Purnima", span(13.2, 16)),
          Map.entry("Rath Yatra", span(0.7, 2.6)),
          Map.entry("Raksha Bandhan", span(13.5, 16)),
          Map.entry("Janmashtami", span(21, 24)),
          Map.entry("Ganesh Chaturthi", span(2.6, 4.7)),
          Map.entry("Navratri begins", span(0, 1.6)),
          Map.entry("Durga Ashtami", span(6.8, 9)),
          Map.entry("Dussehra", span(8.2, 11)),
          Map.entry("Dhanteras", span(26, 27.9)),
          Map.entry("Diwali", span(28, 29.8)),
          Map.entry("Bhai Dooj", span(0.8, 2.6)),
          Map.entry("Chhath Puja", span(4.7, 6.6)),
          Map.entry("Guru Nanak Jayanti", span(13.4, 16.2)),
          Map.entry("Eid al-Fitr", span(1.2, 3.2)),
          Map.entry("Eid al-Adha", span(10, 12.2)),
          Map.entry("Muharram", span(10.2, 12.4)),
          Map.entry("Milad un-Nabi", span(12.2, 14.4)));

  @Test
  void knowsEveryHolidayOfEveryYearOnce() {
    Map<String, List<Integer>> yearsOf =
        DAYS.stream()
            .collect(
                Collectors.groupingBy(
                    Holiday::name,
                    TreeMap::new,
                    Collectors.mapping(day -> day.date().getYear(), Collectors.toList())));
    assertThat(yearsOf)
        .allSatisfy(
            (name, years) ->
                assertThat(years)
                    .as(name)
                    .containsExactlyElementsOf(IntStream.of(YEARS).boxed().toList()));
    assertThat(yearsOf)
        .containsKeys(
            "Republic Day",
            "Independence Day",
            "Gandhi Jayanti",
            "Diwali",
            "Holi",
            "Eid al-Fitr",
            "Eid al-Adha",
            "Pongal",
            "Makar Sankranti",
            "Onam",
            "Durga Ashtami",
            "Dussehra",
            "Ganesh Chaturthi",
            "Ugadi",
            "Gudi Padwa",
            "Christmas",
            "Good Friday",
            "Guru Nanak Jayanti",
            "Bohag Bihu",
            "Karnataka Rajyotsava",
            "Maharashtra Day")
        .hasSizeGreaterThan(45);
  }

  @Test
  void agreesWithDatesAsTheyWereHeld() {
    assertThat(date("Diwali", 2024)).isEqualTo("2024-10-31");
    assertThat(date("Diwali", 2025)).isEqualTo("2025-10-20");
    assertThat(date("Holi", 2024)).isEqualTo("2024-03-25");
    assertThat(date("Holi", 2025)).isEqualTo("2025-03-14");
    assertThat(date("Eid al-Fitr", 2024)).isEqualTo("2024-04-11");
    assertThat(date("Eid al-Fitr", 2025)).isEqualTo("2025-03-31");
    assertThat(date("Onam", 2024)).isEqualTo("2024-09-15");
    assertThat(date("Good Friday", 2025)).isEqualTo("2025-04-18");
    assertThat(date("Good Friday", 2026)).isEqualTo("2026-04-03");
    assertThat(date("Ganesh Chaturthi", 2025)).isEqualTo("2025-08-27");
    assertThat(date("Guru Nanak Jayanti", 2024)).isEqualTo("2024-11-15");
  }

  @Test
  void keepsFestivalsInTheirSeason() {
    for (int year : YEARS) {
      assertThat(MonthDay.from(date("Diwali", year)))
          .isBetween(MonthDay.of(10, 13), MonthDay.of(11, 15));
      assertThat(MonthDay.from(date("Holi", year)))
          .isBetween(MonthDay.of(2, 26), MonthDay.of(3, 29));
      assertThat(MonthDay.from(date("Onam", year)))
          .isBetween(MonthDay.of(8, 18), MonthDay.of(9, 17));
      assertThat(MonthDay.from(date("Makar Sankranti", year)))
          .isBetween(MonthDay.of(1, 14), MonthDay.of(1, 15));
      assertThat(ChronoUnit.DAYS.between(date("Dussehra", year), date("Diwali", year)))
          .isBetween(18L, 21L);
      assertThat(date("Good Friday", year).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
      assertThat(date("Mother's Day", year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
      assertThat(date("Gudi Padwa", year)).isEqualTo(date("Ugadi", year));
    }
  }

  @Test
  void agreesWithTheMoon() {
    assertThat(DAYS.stream().filter(day -> MOON.containsKey(day.name())))
        .hasSize(MOON.size() * YEARS.length)
        .allSatisfy(
            day -> {
              double[] span = MOON.get(day.name());
              double age = MoonAge.atNoonInIndia(day.date());
              assertThat(age).as(day.toString()).isBetween(span[0], span[1]);
            });
  }

  @Test
  void knowsTheMoon() {
    // New moon of 8 April 2024, 18:21 UTC: a total eclipse of the Sun.
    assertThat(MoonAge.atNoonInIndia(LocalDate.of(2024, 4, 9))).isBetween(0.49, 0.52);
    // Full moon of 7 September 2025, 18:09 UTC: a total eclipse of the Moon.
    assertThat(MoonAge.atNoonInIndia(LocalDate.of(2025, 9, 7))).isBetween(14.9, 15.1);
  }

  @Test
  void saysOfEachDayWhereItHoldsHowSureItIsAndWhy() {
    assertThat(DAYS)
        .allSatisfy(
            day -> {
              assertThat(CODES).as(day.toString()).containsAll(withoutCountry(day.states()));
              assertThat(day.source()).isNotBlank();
              assertThat(day.name()).doesNotContain("/");
            });
    assertThat(CODES).hasSize(36);
    assertThat(new TreeSet<>(MOON.keySet()))
        .allSatisfy(
            name -> {
              assertThat(of(name, 2024).certainty()).isEqualTo(Certainty.ANNOUNCED);
              assertThat(of(name, 2028).certainty()).isEqualTo(Certainty.EXPECTED);
            });
    assertThat(of("Karnataka Rajyotsava", 2026).states()).containsExactly("IN-KA");
    assertThat(of("Independence Day", 2026).states()).isEmpty();
  }

  private static double[] span(double from, double to) {
    return new double[] {from, to};
  }

  private static List<String> withoutCountry(List<String> states) {
    return states.stream()
        .map(
            state -> {
              assertThat(state).startsWith("IN-");
              return state.substring(3);
            })
        .toList();
  }

  private static LocalDate date(String name, int year) {
    return of(name, year).date();
  }

  private static Holiday of(String name, int year) {
    return DAYS.stream()
        .filter(day -> day.name().equals(name) && day.date().getYear() == year)
        .findFirst()
        .orElseThrow();
  }
}
