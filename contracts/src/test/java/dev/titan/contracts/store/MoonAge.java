package dev.titan.contracts.store;

import java.time.LocalDate;

/**
 * Days since the last new moon, to about an hour: Meeus, Astronomical Algorithms, chapter 49, with
 * its four largest terms.
 */
final class MoonAge {

  /** Mean length of a lunar month in days. */
  static final double MONTH = 29.530588861;

  /** Julian day of the midnight before 1970-01-01, UTC. */
  private static final double EPOCH = 2440587.5;

  private static final double FIRST_NEW_MOON_OF_2000 = 2451550.09766;

  private MoonAge() {}

  static double atNoonInIndia(LocalDate day) {
    double noon = EPOCH + day.toEpochDay() + 6.5 / 24;
    int moon = (int) Math.ceil((noon - FIRST_NEW_MOON_OF_2000) / MONTH) + 1;
    while (newMoon(moon) > noon) {
      moon--;
    }
    return noon - newMoon(moon);
  }

  /** Julian day of the k-th new moon since the first one of 2000. */
  private static double newMoon(int k) {
    double sun = Math.toRadians(2.5534 + 29.10535670 * k);
    double moon = Math.toRadians(201.5643 + 385.81693528 * k);
    double latitude = Math.toRadians(160.7108 + 390.67050284 * k);
    return FIRST_NEW_MOON_OF_2000
        + MONTH * k
        - 0.40720 * Math.sin(moon)
        + 0.17241 * Math.sin(sun)
        + 0.01608 * Math.sin(2 * moon)
        + 0.01039 * Math.sin(2 * latitude);
  }
}
