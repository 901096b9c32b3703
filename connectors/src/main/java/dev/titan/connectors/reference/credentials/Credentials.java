package dev.titan.connectors.reference.credentials;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.sql.DataSource;

/**
 * The credentials in {@code titan.credentials}; safe for use by several threads and processes.
 *
 * <p>A database that is copied or stolen without the master key gives none of them away. Every
 * method throws {@link TitanException} with {@link ErrorCode#STORE_UNAVAILABLE} when PostgreSQL
 * does not answer.
 */
public final class Credentials {

  private static final String AT =
      " WHERE org_id = ? AND outlet_id = ? AND source = ? AND name = ?";

  private static final String SET =
      """
      INSERT INTO titan.credentials
        (org_id, outlet_id, source, name, ciphertext, nonce, key_id, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (org_id, outlet_id, source, name) DO UPDATE SET
        ciphertext = excluded.ciphertext, nonce = excluded.nonce, key_id = excluded.key_id,
        updated_at = excluded.updated_at
      """;

  private static final String LOAD = "SELECT ciphertext, nonce, key_id FROM titan.credentials" + AT;

  private static final String IS_SET = "SELECT FROM titan.credentials" + AT;

  private static final String DELETE = "DELETE FROM titan.credentials" + AT;

  private static final String OF_OTHER_KEYS =
      """
      SELECT ciphertext, nonce, key_id, org_id, outlet_id, source, name
      FROM titan.credentials WHERE key_id <> ? FOR UPDATE
      """;

  private static final String RESEAL =
      "UPDATE titan.credentials SET ciphertext = ?, nonce = ?, key_id = ?"
          + " WHERE org_id = ? AND outlet_id = ? AND source = ? AND name = ?";

  private static final String ALL =
      """
      SELECT org_id, outlet_id, source, name, key_id, updated_at
      FROM titan.credentials ORDER BY org_id, outlet_id, source, name
      """;

  private final DataSource database;
  private final Optional<MasterKeys> keys;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * That a credential is there.
   *
   * @param place where it belongs
   * @param keyId which key it was encrypted with
   * @param updatedAt when it was last set
   */
  public record Entry(CredentialPlace place, String keyId, Instant updatedAt) {}

  /**
   * Prepares the credentials; nothing is read yet.
   *
   * @param clock tells when a credential was set
   */
  public Credentials(DataSource database, MasterKeys keys, Clock clock) {
    this(database, Optional.of(keys), clock);
  }

  private Credentials(DataSource database, Optional<MasterKeys> keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Credentials that can be listed and taken away, and neither set nor opened: then they throw
   * {@link TitanException} with {@link ErrorCode#BAD_CONFIGURATION}.
   */
  public static Credentials withoutKeys(DataSource database) {
    return new Credentials(database, Optional.empty(), Clock.systemUTC());
  }

  private MasterKeys keys() {
    return keys.orElseThrow(MasterKeys::missing);
  }

  /** Which credentials are there; tells nothing about them and needs no key. */
  public List<Entry> all() {
    return execute(
        ALL,
        statement -> {
          List<Entry> entries = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              entries.add(
                  new Entry(
                      new CredentialPlace(
                          row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                      row.getString(5),
                      row.getObject(6, OffsetDateTime.class).toInstant()));
            }
          }
          return entries;
        });
  }

  /** Sets a credential, in place of what was there. */
  public void set(CredentialPlace place, Secret secret) {
    Envelope envelope = Envelope.seal(secret, place, keys().current(), random);
    execute(
        SET,
        statement -> {
          identify(statement, 1, place);
          statement.setBytes(5, envelope.ciphertext());
          statement.setBytes(6, envelope.nonce());
          statement.setString(7, envelope.keyId());
          statement.setObject(8, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
          return statement.executeUpdate();
        });
  }

  /** Whether a credential is there; tells nothing about it and needs no key. */
  public boolean isSet(CredentialPlace place) {
    return execute(
        IS_SET,
        statement -> {
          identify(statement, 1, place);
          try (ResultSet row = statement.executeQuery()) {
            return row.next();
          }
        });
  }

  /** Takes a credential away; answers whether there was one. */
  public boolean delete(CredentialPlace place) {
    return execute(
        DELETE,
        statement -> {
          identify(statement, 1, place);
          return statement.executeUpdate() > 0;
        });
  }

  /**
   * Opens a credential; empty when none is set.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CREDENTIALS} when it does not open: it was
   *     sealed with a key that is not at hand, moved here from another row, or changed
   */
  public Optional<Secret> load(CredentialPlace place) {
    return execute(
        LOAD,
        statement -> {
          identify(statement, 1, place);
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(open(envelope(row), place)) : Optional.empty();
          }
        });
  }

  /**
   * Encrypts with the current key whatever was encrypted with the previous one, all of it or
   * nothing, and answers how many credentials that were. Afterwards the previous key may go.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CREDENTIALS} when one of them does not open
   */
  public int rotate() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(OF_OTHER_KEYS);
          PreparedStatement update = connection.prepareStatement(RESEAL)) {
        List<CredentialPlace> places = new ArrayList<>();
        select.setString(1, keys().current().id());
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            CredentialPlace place =
                new CredentialPlace(
                    row.getString(4), row.getString(5), row.getString(6), row.getString(7));
            Envelope anew =
                Envelope.seal(open(envelope(row), place), place, keys().current(), random);
            update.setBytes(1, anew.ciphertext());
            update.setBytes(2, anew.nonce());
            update.setString(3, anew.keyId());
            identify(update, 4, place);
            update.addBatch();
            places.add(place);
          }
        }
        update.executeBatch();
        connection.commit();
        return places.size();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private Secret open(Envelope envelope, CredentialPlace place) {
    MasterKey key =
        keys()
            .byId(envelope.keyId())
            .orElseThrow(
                () ->
                    new TitanException(
                        ErrorCode.BAD_CREDENTIALS,
                        "%s was encrypted with another master key (id %s): put that one into %s, or set the credential anew."
                            .formatted(place, envelope.keyId(), MasterKeys.PREVIOUS_VARIABLE)));
    try {
      return envelope.open(place, key);
    } catch (AEADBadTagException e) {
      throw new TitanException(
          ErrorCode.BAD_CREDENTIALS,
          place + " does not open: its row was changed or moved. Set the credential anew.",
          e);
    }
  }

  private static Envelope envelope(ResultSet row) throws SQLException {
    return new Envelope(row.getBytes(1), row.getBytes(2), row.getString(3));
  }

  private static void identify(PreparedStatement statement, int first, CredentialPlace place)
      throws SQLException {
    statement.setString(first, place.org());
    statement.setString(first + 1, place.outlet());
    statement.setString(first + 2, place.source());
    statement.setString(first + 3, place.name());
  }

  private <T> T execute(String sql, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static TitanException unavailable(SQLException cause) {
    return new TitanException(
        ErrorCode.STORE_UNAVAILABLE,
        "Credentials cannot be reached in PostgreSQL: " + cause.getMessage(),
        cause);
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
