package dev.titan.localstack.cli.deadletters;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.localstack.cli.run.ReaderQuery;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.ServiceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The dead letters in ClickHouse. A source that tells the same again and again, as a pull does,
 * leaves a row for each time under one id; here such a letter is one. Every method throws {@link
 * ServiceException} when ClickHouse does not answer.
 */
public final class LetterTable {

  private static final String MEANT =
      """
       WHERE (? = '' OR source = ?) AND (? = '' OR outlet_id = ? OR concat(org_id, '/', outlet_id) = ?)
         AND (? = '' OR code = ?) AND toUnixTimestamp64Milli(occurred_at) >= ?
         AND (? = 1 OR replayed_at IS NULL)
      """;

  private static final int CONDITIONS = 9;

  private static final String HEADS =
      """
      SELECT dead_letter_id, org_id, outlet_id, source, position, code, reason, occurred_at,
             replayed_at
      FROM titan.dead_letters_current
      """
          + MEANT
          + "ORDER BY occurred_at DESC, dead_letter_id LIMIT 1 BY dead_letter_id LIMIT ?";

  private static final String IDS =
      "SELECT dead_letter_id FROM titan.dead_letters_current"
          + MEANT
          + "GROUP BY dead_letter_id ORDER BY min(occurred_at), dead_letter_id";

  private static final String LIKE =
      """
      SELECT DISTINCT dead_letter_id FROM titan.dead_letters_current
      WHERE startsWith(dead_letter_id, ?) LIMIT 2
      """;

  private static final String WHOLE =
      """
      SELECT dead_letter_id, org_id, outlet_id, source, position, code, reason, occurred_at,
             replayed_at, payload_base64
      FROM titan.dead_letters FINAL WHERE dead_letter_id IN (%s)
      ORDER BY dead_letter_id, occurred_at
      """;

  private static final String OPEN_OF =
      """
      SELECT uniqExact(dead_letter_id) FROM titan.dead_letters_current
      WHERE replayed_at IS NULL AND dead_letter_id IN (%s)
      """;

  private static final String BILL =
      """
      SELECT count() FROM titan.bills_current
      WHERE org_id = ? AND outlet_id = ? AND business_date = toDate(?) AND bill_id = ?
        AND source = ?
      """;

  private static final int MOST_PARAMETERS = 500;
  private static final int SHORTEST_BEGINNING = 6;
  private static final Pattern BEGINNING =
      Pattern.compile("[0-9a-f]{" + SHORTEST_BEGINNING + ",32}");

  private final ReaderQuery query;

  /** The letters of a ClickHouse, as its reader sees them. */
  public LetterTable(ClickHouse clickHouse) {
    this.query = new ReaderQuery(clickHouse, "The dead letters");
  }

  /** The newest letters, newest first. */
  public List<LetterHead> newest(LetterFilter filter, int limit) {
    return query.rows(
        HEADS,
        statement -> {
          meant(statement, filter);
          statement.setInt(CONDITIONS + 1, limit);
        },
        LetterTable::head);
  }

  /** The ids of all letters that are meant, the oldest first. */
  public List<String> ids(LetterFilter filter) {
    return query.rows(IDS, statement -> meant(statement, filter), row -> row.getString(1));
  }

  /**
   * The whole id of a letter.
   *
   * @param beginning the id, or so much of it that no other begins with it
   * @throws IllegalArgumentException when there is no such letter, or more than one
   */
  public String id(String beginning) {
    if (!BEGINNING.matcher(beginning).matches()) {
      throw new IllegalArgumentException(
          "An id has 32 hex digits, of which the first "
              + SHORTEST_BEGINNING
              + " or more are needed: "
              + beginning);
    }
    List<String> found =
        query.rows(LIKE, statement -> statement.setString(1, beginning), row -> row.getString(1));
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "There is no dead letter " + beginning + "."
              : "Several dead letters begin with " + beginning + ": give more digits.");
    }
    return found.get(0);
  }

  /**
   * Every row of these letters, with payloads; the rows of a letter in the order of their times.
   */
  public List<DeadLetter> rows(List<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : query.rows(in(WHOLE, ids), statement -> all(statement, ids), LetterTable::letter);
  }

  /** How many of these letters are still open. */
  public long open(List<String> ids) {
    long open = 0;
    for (int from = 0; from < ids.size(); from += MOST_PARAMETERS) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST_PARAMETERS));
      open +=
          query
              .rows(in(OPEN_OF, some), statement -> all(statement, some), row -> row.getLong(1))
              .get(0);
    }
    return open;
  }

  /** Whether a bill has been brought in by its source. */
  public boolean knows(Bill bill) {
    return query
            .rows(
                BILL,
                statement -> {
                  statement.setString(1, bill.org());
                  statement.setString(2, bill.outlet());
                  statement.setString(3, bill.businessDate().toString());
                  statement.setString(4, bill.billId());
                  statement.setString(5, bill.source());
                },
                row -> row.getLong(1))
            .get(0)
        > 0;
  }

  /** A place for each id; what is put into it is a parameter. */
  private static String in(String sql, List<String> ids) {
    return sql.formatted(String.join(", ", Collections.nCopies(ids.size(), "?")));
  }

  private static void all(PreparedStatement statement, List<String> ids) throws SQLException {
    for (int index = 0; index < ids.size(); index++) {
      statement.setString(index + 1, ids.get(index));
    }
  }

  private static void meant(PreparedStatement statement, LetterFilter filter) throws SQLException {
    statement.setString(1, filter.source());
    statement.setString(2, filter.source());
    statement.setString(3, filter.outlet());
    statement.setString(4, filter.outlet());
    statement.setString(5, filter.outlet());
    statement.setString(6, filter.code());
    statement.setString(7, filter.code());
    statement.setLong(8, filter.since().toEpochMilli());
    statement.setInt(CONDITIONS, filter.replayedToo() ? 1 : 0);
  }

  private static LetterHead head(ResultSet row) throws SQLException {
    return new LetterHead(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        ReaderQuery.instant(row, 8),
        ReaderQuery.instant(row, 9));
  }

  private static DeadLetter letter(ResultSet row) throws SQLException {
    LetterHead head = head(row);
    return new DeadLetter(
        head.id(),
        head.org(),
        head.outlet(),
        head.source(),
        head.position(),
        ErrorCode.valueOf(head.code()),
        head.reason(),
        head.occurredAt(),
        row.getString(10),
        head.replayedAt());
  }
}
