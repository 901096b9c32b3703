package dev.titan.connectors.googledrive.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.googledrive.learn.LearnedMapping.Status;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.UnknownTable;
import dev.titan.connectors.googledrive.sheet.PictureReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What was learned of tables, in {@code titan.column_mappings}. Knows what a person approved, and
 * what a model was sure of; asks nobody. What a person decided is never changed by a model. Every
 * method throws {@link dev.titan.contracts.error.TitanException} with {@code STORE_UNAVAILABLE}
 * when PostgreSQL does not answer. Safe for use by several threads and processes.
 */
public final class LearnedMappings implements MappingAdvisor {
  private static final int SAMPLE = 5;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SELECT =
      """
      SELECT fingerprint, headers, sample, status, report, columns, confidence, model, seen_in,
        decided_by, updated_at
      FROM titan.column_mappings
      """;

  private static final String ANSWERED =
      """
      INSERT INTO titan.column_mappings AS old
        (fingerprint, headers, sample, status, report, columns, confidence, model, seen_at,
         updated_at)
      VALUES (?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?)
      ON CONFLICT (fingerprint) DO UPDATE SET
        status = excluded.status, report = excluded.report, columns = excluded.columns,
        confidence = excluded.confidence, model = excluded.model,
        updated_at = excluded.updated_at
      WHERE old.status IN ('unknown', 'proposed')
      """;

  private static final String WAITING =
      """
      INSERT INTO titan.column_mappings AS old
        (fingerprint, headers, sample, status, report, columns, confidence, seen_in, seen_at,
         updated_at)
      VALUES (?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?)
      ON CONFLICT (fingerprint) DO UPDATE SET seen_in = excluded.seen_in
      WHERE old.seen_in = ''
      """;

  private static final String APPROVE =
      """
      UPDATE titan.column_mappings
      SET status = 'approved', confidence = 1, decided_by = ?, updated_at = ?
      WHERE fingerprint = ? AND report IS NOT NULL
      """;

  private static final String CORRECT =
      """
      UPDATE titan.column_mappings
      SET status = 'approved', report = ?, columns = ?::jsonb, confidence = 1, decided_by = ?,
        updated_at = ?
      WHERE fingerprint = ?
      """;

  private static final String REJECT =
      """
      UPDATE titan.column_mappings SET status = 'rejected', decided_by = ?, updated_at = ?
      WHERE fingerprint = ?
      """;

  private final LearnStore store;
  private final Clock clock;

  /**
   * Prepares to look; nothing is read yet.
   *
   * @param clock tells when something was learned
   */
  public LearnedMappings(DataSource database, Clock clock) {
    this.store = new LearnStore(database);
    this.clock = clock;
  }

  @Override
  public Optional<ColumnMapping> advise(UnknownTable table) {
    return find(table.fingerprint())
        .flatMap(LearnedMapping::mapping)
        // Another table of the same shape may write its headers in another way.
        .filter(mapping -> table.headers().containsAll(mapping.headerByField().values()));
  }

  @Override
  public Optional<ColumnMapping> decided(UnknownTable table) {
    return find(table.fingerprint())
        .filter(one -> one.status() == Status.APPROVED)
        .flatMap(LearnedMapping::mapping)
        .filter(mapping -> table.headers().containsAll(mapping.headerByField().values()));
  }

  @Override
  public PictureReader pictures() {
    return readPictures();
  }

  /** What was read on pictures, kept beside the mappings. */
  ReadPictures readPictures() {
    return new ReadPictures(store, clock);
  }

  /** What is known of a shape of table. */
  public Optional<LearnedMapping> find(String fingerprint) {
    return store
        .query(SELECT + "WHERE fingerprint = ?", LearnedMappings::read, fingerprint)
        .stream()
        .findFirst();
  }

  /** Every shape of table, those that were seen last first. */
  public List<LearnedMapping> all() {
    return store.query(SELECT + "ORDER BY updated_at DESC, fingerprint", LearnedMappings::read);
  }

  /** Whether a person has decided, or a model has answered already. */
  boolean isSettled(String fingerprint) {
    return find(fingerprint)
        .map(
            one ->
                one.status() == Status.APPROVED
                    || one.status() == Status.REJECTED
                    || !one.model().isEmpty())
        .orElse(false);
  }

  /** Keeps what a model answered. */
  void noteAnswer(UnknownTable table, Optional<ColumnMapping> mapping, String model) {
    store.update(
        ANSWERED,
        table.fingerprint(),
        table.headers(),
        json(Blotting.rows(table, SAMPLE)),
        word(mapping.isPresent() ? Status.PROPOSED : Status.UNKNOWN),
        mapping.map(one -> one.report().name()),
        json(mapping.map(ColumnMapping::headerByField).orElse(Map.of())),
        decimal(mapping.map(ColumnMapping::confidence).orElse(0.0)),
        model,
        clock.instant(),
        clock.instant());
  }

  /** Keeps that a table of a file waits for a person; what is known of it already stays. */
  void noteWaiting(UnknownTable table, Optional<ColumnMapping> mapping, String file) {
    store.update(
        WAITING,
        table.fingerprint(),
        table.headers(),
        json(Blotting.rows(table, SAMPLE)),
        word(mapping.isPresent() ? Status.PROPOSED : Status.UNKNOWN),
        mapping.map(one -> one.report().name()),
        json(mapping.map(ColumnMapping::headerByField).orElse(Map.of())),
        decimal(mapping.map(ColumnMapping::confidence).orElse(0.0)),
        file,
        clock.instant(),
        clock.instant());
  }

  /**
   * A person says that the guess is right.
   *
   * @throws IllegalArgumentException when there is no such shape of table, no guess, or the guess
   *     leaves open what the report cannot do without
   */
  public void approve(String fingerprint, String by) {
    LearnedMapping guess = known(fingerprint);
    Report report =
        guess
            .report()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Nobody has a guess for " + fingerprint + ": say what it is instead."));
    requireWhole(report, guess.columns());
    store.update(APPROVE, by, clock.instant(), fingerprint);
  }

  /**
   * A person says what the columns mean.
   *
   * @param columns header by field
   * @throws IllegalArgumentException when there is no such shape of table, field or header, a
   *     header stands for two fields, or something is missing that the report cannot do without
   */
  public void correct(String fingerprint, Report report, Map<String, String> columns, String by) {
    LearnedMapping seen = known(fingerprint);
    columns.forEach(
        (field, header) -> {
          report.field(field);
          if (!seen.headers().contains(header)) {
            throw new IllegalArgumentException(
                "The table has no header '" + header + "', only " + seen.headers() + ".");
          }
        });
    if (new HashSet<>(columns.values()).size() < columns.size()) {
      throw new IllegalArgumentException("One header cannot stand for two fields.");
    }
    requireWhole(report, columns);
    store.update(CORRECT, report.name(), json(columns), by, clock.instant(), fingerprint);
  }

  /**
   * A person says that such a table is no report.
   *
   * @throws IllegalArgumentException when there is no such shape of table
   */
  public void reject(String fingerprint, String by) {
    known(fingerprint);
    store.update(REJECT, by, clock.instant(), fingerprint);
  }

  private LearnedMapping known(String fingerprint) {
    return find(fingerprint)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No table of the shape " + fingerprint + " was seen."));
  }

  private static void requireWhole(Report report, Map<String, String> columns) {
    List<String> missing = report.missing(columns.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs a column for %s as well.".formatted(report, String.join(", ", missing)));
    }
  }

  private static LearnedMapping read(ResultSet row) throws SQLException {
    return new LearnedMapping(
        row.getString(1),
        LearnStore.texts(row, 2),
        json(row.getString(3), new TypeReference<List<List<String>>>() {}),
        Status.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString(5)).flatMap(LearnedMappings::report),
        json(row.getString(6), new TypeReference<Map<String, String>>() {}),
        row.getDouble(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        LearnStore.instant(row, 11));
  }

  private static Optional<Report> report(String name) {
    return Arrays.stream(Report.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static BigDecimal decimal(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(4, RoundingMode.DOWN);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }

  private static <T> T json(String text, TypeReference<T> type) throws SQLException {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new SQLException("titan.column_mappings holds JSON of another form", e);
    }
  }
}
