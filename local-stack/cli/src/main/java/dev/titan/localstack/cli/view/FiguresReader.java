package dev.titan.localstack.cli.view;

import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.money.Money;
import dev.titan.localstack.services.ClickHouse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the view's figures as the user that may only read. For one thread. */
public final class FiguresReader implements AutoCloseable {
  private static final int NEWEST = 15;

  /** Digits of a case's id by which people tell cases apart. */
  private static final int ID = 12;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final double HOUR_SECONDS = 3600.0;

  private final ClickHouse clickHouse;
  private final List<Shop> shops;
  private final String org;
  private Optional<Connection> connection = Optional.empty();

  /** Reads of these outlets, all of one organisation. */
  public FiguresReader(ClickHouse clickHouse, List<Shop> shops) {
    this.clickHouse = clickHouse;
    this.shops = List.copyOf(shops);
    this.org = shops.get(0).key().org();
  }

  /**
   * Reads everything as it is now.
   *
   * @param now tells which business day it is
   * @throws SQLException when ClickHouse does not answer; the next call connects again
   */
  public Figures read(Instant now) throws SQLException {
    try {
      Connection open = open();
      Map<String, Covered> covered = covered(open);
      Map<String, ShopFigures> byOutlet = today(open, now, covered);
      addLastWeek(open, byOutlet);
      List<ShopFigures> ordered =
          shops.stream().map(shop -> byOutlet.get(shop.key().outlet())).toList();
      DeadLetters dead = deadLetters(open);
      return new Figures(
          ordered,
          sources(open),
          allBills(open),
          newest(open, now),
          cases(open),
          dead.count(),
          dead.reason());
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  private Connection open() throws SQLException {
    if (connection.isEmpty()) {
      connection = Optional.of(clickHouse.connect(clickHouse.reader()));
    }
    return connection.get();
  }

  private record Covered(Optional<Instant> through, boolean unbroken) {
    static final Covered NOTHING = new Covered(Optional.empty(), false);
  }

  private Map<String, Covered> covered(Connection open) throws SQLException {
    Map<String, Covered> covered = new HashMap<>();
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT outlet_id, max(covered_through), sum(gap_count)
            FROM titan.source_coverage_current WHERE org_id = ? AND source = ? GROUP BY outlet_id
            """)) {
      query.setString(1, org);
      query.setString(2, OrderMapper.SOURCE);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          covered.put(
              rows.getString(1), new Covered(Optional.of(instant(rows, 2)), rows.getLong(3) == 0));
        }
      }
    }
    return covered;
  }

  private List<SourceFigures> sources(Connection open) throws SQLException {
    List<SourceFigures> sources = new ArrayList<>();
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT source, count(), min(covered_through)
            FROM titan.source_coverage_current WHERE org_id = ? GROUP BY source ORDER BY source
            """)) {
      query.setString(1, org);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          sources.add(new SourceFigures(rows.getString(1), rows.getInt(2), instant(rows, 3)));
        }
      }
    }
    return sources;
  }

  private Map<String, ShopFigures> today(Connection open, Instant now, Map<String, Covered> covered)
      throws SQLException {
    Map<String, ShopFigures> figures = new HashMap<>();
    for (Shop shop : shops) {
      String outlet = shop.key().outlet();
      Covered source = covered.getOrDefault(outlet, Covered.NOTHING);
      figures.put(
          outlet, ShopFigures.empty(shop, shop.shownDay(now), source.through(), source.unbroken()));
    }
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT outlet_id, net_sales, bill_count, cancelled_count
            FROM titan.sales_daily_current WHERE org_id = ? AND (outlet_id, business_date) IN (%s)
            """
                .formatted(places()))) {
      bindDays(query, now, 0);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ShopFigures empty = figures.get(rows.getString(1));
          figures.put(
              rows.getString(1),
              empty.withSales(
                  Money.ofRupees(rows.getBigDecimal(2)), rows.getInt(3), rows.getInt(4)));
        }
      }
    }
    return figures;
  }

  /** Whole hours as they are; the hour in which the source stands, in proportion. */
  private void addLastWeek(Connection open, Map<String, ShopFigures> figures) throws SQLException {
    Map<String, Double> paise = new HashMap<>();
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT outlet_id, hour_start, net_sales
            FROM titan.sales_hourly_current WHERE org_id = ? AND (outlet_id, business_date) IN (%s)
            """
                .formatted(places()))) {
      query.setString(1, org);
      int at = 2;
      for (Shop shop : shops) {
        query.setString(at++, shop.key().outlet());
        LocalDate day = figures.get(shop.key().outlet()).day();
        query.setObject(at++, day.minusWeeks(1));
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ShopFigures shop = figures.get(rows.getString(1));
          Instant until = shop.covered().map(through -> through.minus(WEEK)).orElse(Instant.EPOCH);
          double past = Duration.between(instant(rows, 2), until).toSeconds() / HOUR_SECONDS;
          double share = Math.max(0, Math.min(1, past));
          paise.merge(
              rows.getString(1),
              share * Money.ofRupees(rows.getBigDecimal(3)).paise(),
              Double::sum);
        }
      }
    }
    paise.forEach(
        (outlet, sum) ->
            figures.computeIfPresent(
                outlet, (id, shop) -> shop.withLastWeek(new Money(Math.round(sum)))));
  }

  private String places() {
    return String.join(", ", shops.stream().map(shop -> "(?, ?)").toList());
  }

  private void bindDays(PreparedStatement query, Instant now, int weeksBack) throws SQLException {
    query.setString(1, org);
    int at = 2;
    for (Shop shop : shops) {
      query.setString(at++, shop.key().outlet());
      query.setObject(at++, shop.shownDay(now).minusWeeks(weeksBack));
    }
  }

  private long allBills(Connection open) throws SQLException {
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT sum(bill_count + complimentary_count + cancelled_count)
            FROM titan.sales_daily_current WHERE org_id = ?
            """)) {
      query.setString(1, org);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private List<NewBill> newest(Connection open, Instant now) throws SQLException {
    List<NewBill> bills = new ArrayList<>();
    LocalDate earliest =
        shops.stream().map(shop -> shop.shownDay(now)).min(LocalDate::compareTo).orElseThrow();
    try (PreparedStatement query =
        open.prepareStatement(
            """
            WITH newest AS (
              SELECT outlet_id, business_date, bill_id, bill_number, created_at,
                     if(channel IN ('', 'POS'), replace(order_type, '_', ' '), channel) AS kind,
                     status, total_amount
              FROM titan.bills_current WHERE org_id = ? AND business_date >= ?
              ORDER BY created_at DESC, outlet_id, bill_id LIMIT %d),
            items AS (
              SELECT outlet_id, bill_id, arrayStringConcat(groupArray(item_name), ', ') AS names
              FROM (SELECT outlet_id, bill_id, item_name, line_number
                    FROM titan.bill_lines_current
                    WHERE org_id = ? AND (outlet_id, business_date, bill_id)
                          IN (SELECT outlet_id, business_date, bill_id FROM newest)
                    ORDER BY line_number)
              GROUP BY outlet_id, bill_id)
            SELECT outlet_id, bill_number, created_at, kind, status, total_amount, names
            FROM newest LEFT JOIN items USING (outlet_id, bill_id)
            ORDER BY created_at DESC, outlet_id, bill_id
            """
                .formatted(NEWEST))) {
      query.setString(1, org);
      query.setObject(2, earliest);
      query.setString(3, org);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          bills.add(
              new NewBill(
                  rows.getString(1),
                  rows.getString(2),
                  instant(rows, 3),
                  rows.getString(4),
                  rows.getString(5),
                  Money.ofRupees(rows.getBigDecimal(6)),
                  Optional.ofNullable(rows.getString(7)).orElse("")));
        }
      }
    }
    return bills;
  }

  private OpenCases cases(Connection open) throws SQLException {
    List<NewCase> newest = new ArrayList<>();
    long count = 0;
    Money atRisk = Money.ZERO;
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT left(case_id, ?), outlet_id, opened_at, severity, amount_at_risk, words,
                   count() OVER (), sum(amount_at_risk) OVER ()
            FROM titan.kot_fraud_cases_current
            WHERE org_id = ? AND status != 'resolved' AND disposition = ''
            ORDER BY opened_at DESC, case_id LIMIT ?
            """)) {
      query.setInt(1, ID);
      query.setString(2, org);
      query.setInt(3, NEWEST);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          newest.add(
              new NewCase(
                  rows.getString(1),
                  rows.getString(2),
                  instant(rows, 3),
                  rows.getString(4),
                  Money.ofRupees(rows.getBigDecimal(5)),
                  rows.getString(6)));
          count = rows.getLong(7);
          atRisk = Money.ofRupees(rows.getBigDecimal(8));
        }
      }
    }
    return new OpenCases(count, atRisk, newest);
  }

  private record DeadLetters(long count, String reason) {}

  private DeadLetters deadLetters(Connection open) throws SQLException {
    try (PreparedStatement query =
        open.prepareStatement(
            """
            SELECT uniqExact(dead_letter_id), argMax(reason, occurred_at)
            FROM titan.dead_letters_current WHERE org_id IN (?, '') AND replayed_at IS NULL
            """)) {
      query.setString(1, org);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return new DeadLetters(rows.getLong(1), Optional.ofNullable(rows.getString(2)).orElse(""));
      }
    }
  }

  private static Instant instant(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public void close() {
    connection.ifPresent(
        open -> {
          try {
            open.close();
          } catch (SQLException gone) {
            // A connection to a server that has gone has nothing left to close.
          }
        });
    connection = Optional.empty();
  }
}
