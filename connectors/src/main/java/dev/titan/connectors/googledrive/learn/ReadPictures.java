package dev.titan.connectors.googledrive.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.googledrive.sheet.Picture;
import dev.titan.connectors.googledrive.sheet.PictureReader;
import dev.titan.connectors.googledrive.sheet.PictureRows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What was read on pictures, in {@code titan.read_pictures}, so that the same picture says the same
 * again and costs nothing. As a reader it knows these and asks nobody. Every method throws {@link
 * dev.titan.contracts.error.TitanException} with {@code STORE_UNAVAILABLE} when PostgreSQL does not
 * answer. Thread-safe.
 */
final class ReadPictures implements PictureReader {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String FIND =
      "SELECT rows, confidence, whole FROM titan.read_pictures WHERE content = ?";
  private static final String FORGET = "DELETE FROM titan.read_pictures WHERE read_at < ?";
  private static final String NOTE =
      """
      INSERT INTO titan.read_pictures (content, rows, confidence, whole, model, read_at)
      VALUES (?, ?::jsonb, ?, ?, ?, ?)
      ON CONFLICT (content) DO NOTHING
      """;

  private final LearnStore store;
  private final Clock clock;

  ReadPictures(LearnStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public PictureRows read(Picture picture) {
    return find(picture.content()).orElseGet(() -> PictureReader.NONE.read(picture));
  }

  /** What was read on a picture. */
  Optional<PictureRows> find(String content) {
    return store.query(FIND, ReadPictures::rows, content).stream().findFirst();
  }

  /** Keeps it; what was read long ago is forgotten. */
  void note(String content, PictureRows rows, String model) {
    store.transaction(
        connection -> {
          LearnStore.update(connection, FORGET, clock.instant().minus(KEPT));
          return LearnStore.update(
              connection,
              NOTE,
              content,
              json(rows.rows()),
              BigDecimal.valueOf(rows.confidence()).setScale(4, RoundingMode.DOWN),
              rows.whole(),
              model,
              clock.instant());
        });
  }

  private static PictureRows rows(ResultSet row) throws SQLException {
    try {
      return new PictureRows(
          JSON.readValue(row.getString(1), new TypeReference<List<List<String>>>() {}),
          row.getDouble(2),
          row.getBoolean(3));
    } catch (JsonProcessingException e) {
      throw new SQLException("titan.read_pictures holds JSON of another form", e);
    }
  }

  private static String json(List<List<String>> rows) {
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }
}
