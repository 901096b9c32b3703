package dev.titan.localstack.cli.replay;

import dev.titan.contracts.money.Money;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.ClickHouse;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Asks ClickHouse what it holds of an outlet, as the user that may only read. */
final class StoredTickets {
  private static final int REASONS = 10;

  private final ClickHouse clickHouse;
  private final OutletKey outlet;

  StoredTickets(ClickHouse clickHouse, OutletKey outlet) {
    this.clickHouse = clickHouse;
    this.outlet = outlet;
  }

  /** Counts and sums of the bills as they stand now. */
  ReplaySums sums() throws SQLException {
    TreeMap<YearMonth, ReplaySums.Month> months = new TreeMap<>();
    Optional<LocalDate> first = Optional.empty();
    Optional<LocalDate> last = Optional.empty();
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT min(business_date) AS first, max(business_date) AS last,
                       sum(bills), sum(lines), sum(quantity), sum(net)
                FROM (
                  SELECT business_date, 1 AS bills, 0 AS lines, toDecimal128(0, 3) AS quantity,
                         net_amount AS net
                  FROM titan.bills_current WHERE org_id = ? AND outlet_id = ?
                  UNION ALL
                  SELECT business_date, 0, 1, toDecimal128(quantity, 3), toDecimal64(0, 2)
                  FROM titan.bill_lines_current WHERE org_id = ? AND outlet_id = ?)
                GROUP BY toYYYYMM(business_date) ORDER BY first
                """)) {
      for (int at = 1; at <= 4; at += 2) {
        query.setString(at, outlet.org());
        query.setString(at + 1, outlet.outlet());
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LocalDate from = rows.getObject(1, LocalDate.class);
          first = first.isPresent() ? first : Optional.of(from);
          last = Optional.of(rows.getObject(2, LocalDate.class));
          months.put(
              YearMonth.from(from),
              new ReplaySums.Month(
                  rows.getLong(3),
                  rows.getLong(4),
                  rows.getBigDecimal(5),
                  Money.ofRupees(orZero(rows.getBigDecimal(6)))));
        }
      }
    }
    return ReplaySums.of(months, first, last);
  }

  private static BigDecimal orZero(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  /** Why records of the outlet could not be understood, the newest ten. */
  List<String> deadLetters() throws SQLException {
    List<String> reasons = new ArrayList<>();
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT position, reason FROM titan.dead_letters_current
                WHERE org_id = ? AND outlet_id = ? ORDER BY occurred_at DESC LIMIT %d
                """
                    .formatted(REASONS))) {
      query.setString(1, outlet.org());
      query.setString(2, outlet.outlet());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          reasons.add(rows.getString(1) + ": " + rows.getString(2));
        }
      }
    }
    return reasons;
  }

  private Connection connect() throws SQLException {
    return clickHouse.connect(clickHouse.reader());
  }
}
