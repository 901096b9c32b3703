package dev.titan.localstack.simulator.drive.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Times as workbooks hold them: days since the end of 1899, and parts of a day. */
final class SerialTime {
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  private SerialTime() {}

  static BigDecimal of(LocalDateTime at) {
    BigDecimal part =
        BigDecimal.valueOf(at.toLocalTime().toSecondOfDay())
            .divide(SECONDS_A_DAY, 10, RoundingMode.HALF_UP);
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(ZERO, at.toLocalDate())).add(part);
  }
}
