package dev.titan.localstack.simulator.chain;

import java.time.LocalTime;

/** The parts of a day in which guests want different things. */
public enum DayPart {
  MORNING,
  LUNCH,
  AFTERNOON,
  EVENING;

  static DayPart of(LocalTime time) {
    int hour = time.getHour();
    if (hour >= 4 && hour < 11) {
      return MORNING;
    }
    if (hour >= 11 && hour < 15) {
      return LUNCH;
    }
    return hour >= 15 && hour < 18 ? AFTERNOON : EVENING;
  }
}
