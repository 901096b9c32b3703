package dev.titan.localstack.cli.cases;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.ReaderQuery;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ServiceException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fraud cases in ClickHouse, as its reader sees them. Every method throws {@link
 * ServiceException} when ClickHouse does not answer.
 */
public final class CaseTable {

  private static final String MEANT =
      """
       FROM titan.kot_fraud_cases_current
      WHERE (? = '' OR outlet_id = ? OR concat(org_id, '/', outlet_id) = ?)
        AND (? = '' OR mode = ?) AND business_date >= toDate(?)
        AND (? = 'all'
          OR (? = 'open' AND status != 'resolved' AND disposition = '')
          OR (? = 'amended' AND status = 'amended' AND disposition = '')
          OR (? = 'decided' AND disposition != '')
          OR (? = 'resolved' AND status = 'resolved'))
      """;

  private static final int CONDITIONS = 11;

  private static final String COLUMNS =
      """
      SELECT case_id, org_id, outlet_id, business_date, mode, subject, status, severity,
             amount_at_risk, confidence, opened_at, last_evidence_at, words, evidence,
             rule_version, rule_parameters, arrayStringConcat(told, ',') AS told_roles,
             not_only_told, disposition, disposition_note
      """;

  private static final String NEWEST = COLUMNS + MEANT + "ORDER BY opened_at DESC, case_id LIMIT ?";

  private static final String SUMS = "SELECT count(), sum(amount_at_risk)" + MEANT;

  private static final String LIKE =
      COLUMNS
          + """
          FROM titan.kot_fraud_cases_current WHERE startsWith(case_id, ?)
          ORDER BY case_id LIMIT 2
          """;

  private static final String AFTER =
      COLUMNS
          + """
          FROM titan.kot_fraud_cases_current WHERE case_id > ? ORDER BY case_id LIMIT ?
          """;

  private static final String OUTLETS =
      "SELECT org_id, outlet_id, name, zone FROM titan.outlets_current";

  private static final int PAGE = 1000;
  private static final int SHORTEST_BEGINNING = 4;
  private static final Pattern BEGINNING =
      Pattern.compile("[0-9a-f]{" + SHORTEST_BEGINNING + ",32}");

  private final ReaderQuery query;

  /** The cases of a ClickHouse. */
  public CaseTable(ClickHouse clickHouse) {
    this.query = new ReaderQuery(clickHouse, "The cases");
  }

  /**
   * How many cases are meant, and what is at risk in them.
   *
   * @param cases their number
   * @param amountAtRisk in rupees
   */
  public record Sums(long cases, BigDecimal amountAtRisk) {}

  /** The newest cases, newest first. */
  public List<FraudCase> newest(CaseFilter filter, int limit) {
    return query.rows(
        NEWEST,
        statement -> {
          meant(statement, filter);
          statement.setInt(CONDITIONS + 1, limit);
        },
        CaseTable::read);
  }

  /** Every case, by id; read in pages, since an answer to a reader has a limit. */
  public List<FraudCase> all() {
    List<FraudCase> all = new ArrayList<>();
    List<FraudCase> page;
    do {
      String last = all.isEmpty() ? "" : all.get(all.size() - 1).id();
      page =
          query.rows(
              AFTER,
              statement -> {
                statement.setString(1, last);
                statement.setInt(2, PAGE);
              },
              CaseTable::read);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /** What all cases that are meant come to. */
  public Sums sums(CaseFilter filter) {
    return query
        .rows(
            SUMS,
            statement -> meant(statement, filter),
            row -> new Sums(row.getLong(1), row.getBigDecimal(2)))
        .get(0);
  }

  /**
   * One case.
   *
   * @param beginning its id, or so much of it that no other begins with it
   * @throws IllegalArgumentException when there is no such case, or more than one
   */
  public FraudCase whole(String beginning) {
    if (!BEGINNING.matcher(beginning).matches()) {
      throw new IllegalArgumentException(
          "The id of a case has 32 hex digits, of which the first "
              + SHORTEST_BEGINNING
              + " or more are needed, not '"
              + beginning
              + "'.");
    }
    List<FraudCase> found =
        query.rows(LIKE, statement -> statement.setString(1, beginning), CaseTable::read);
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "There is no case " + beginning + "; ./titan cases --status all lists them."
              : "Several cases begin with " + beginning + ": give more digits.");
    }
    return found.get(0);
  }

  /** Name and time zone of each outlet that the reference data knows. */
  public Places places() {
    Map<OutletKey, Places.Place> places = new HashMap<>();
    query
        .rows(
            OUTLETS,
            statement -> {},
            row ->
                Map.entry(
                    new OutletKey(row.getString(1), row.getString(2)),
                    new Places.Place(row.getString(3), row.getString(4))))
        .forEach(entry -> places.put(entry.getKey(), entry.getValue()));
    return new Places(places);
  }

  private static void meant(PreparedStatement statement, CaseFilter filter) throws SQLException {
    for (int at = 1; at <= 3; at++) {
      statement.setString(at, filter.outlet());
    }
    statement.setString(4, filter.mode());
    statement.setString(5, filter.mode());
    statement.setString(6, filter.from().toString());
    for (int at = 7; at <= CONDITIONS; at++) {
      statement.setString(at, filter.state().name());
    }
  }

  private static FraudCase read(ResultSet row) throws SQLException {
    return new FraudCase(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getBigDecimal(9),
        row.getInt(10),
        ReaderQuery.instant(row, 11),
        ReaderQuery.instant(row, 12),
        row.getString(13),
        List.of(EventJson.read(bytes(row, 14), DetectionEvidence[].class)),
        row.getString(15),
        parameters(EventJson.read(bytes(row, 16), Map.class)),
        row.getString(17).isEmpty() ? List.of() : List.of(row.getString(17).split(",")),
        row.getString(18),
        row.getString(19),
        row.getString(20));
  }

  private static Map<String, String> parameters(Map<?, ?> read) {
    Map<String, String> parameters = new HashMap<>();
    read.forEach((name, value) -> parameters.put(String.valueOf(name), String.valueOf(value)));
    return parameters;
  }

  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    return row.getString(column).getBytes(StandardCharsets.UTF_8);
  }
}
