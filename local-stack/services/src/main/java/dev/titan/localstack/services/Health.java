package dev.titan.localstack.services;

import java.util.Objects;

/**
 * How a service is at this moment.
 *
 * @param service its name, as in {@code kafka}
 * @param healthy whether it answers
 * @param detail its address when it answers, else what is wrong
 */
public record Health(String service, boolean healthy, String detail) {
  public Health {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(detail, "detail");
  }

  static Health up(String service, String detail) {
    return new Health(service, true, detail);
  }

  static Health down(String service, String detail) {
    return new Health(service, false, detail);
  }
}
