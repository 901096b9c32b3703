package dev.titan.connectors.googledrive.folder;

import dev.titan.contracts.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * How folders in Google Drive are reached.
 *
 * @param folder Drive's id of the folder that holds those of the categories; it is shared with the
 *     service account as an editor
 * @param key the key of the service account, as the JSON that Google gave
 * @param api everything before {@code drive/v3/} in the API's addresses
 * @param timeout how long to wait for a connection, and for each answer
 * @param pause before what failed is tried again; doubles with each further attempt
 * @param mostBytes a larger file is not read
 */
public record DriveOptions(
    String folder, Secret key, URI api, Duration timeout, Duration pause, long mostBytes) {

  /** Where Google serves the API. */
  public static final URI GOOGLE = URI.create("https://www.googleapis.com/");

  /** Checks every value. */
  public DriveOptions {
    Objects.requireNonNull(key, "key");
    if (!folder.matches("[A-Za-z0-9_-]{3,128}")) {
      throw new IllegalArgumentException(
          "The folder's id is the part after /folders/ in its address, not " + folder);
    }
    if (!("https".equals(api.getScheme()) || "http".equals(api.getScheme()))
        || api.getHost() == null) {
      throw new IllegalArgumentException("The API's address must be http(s)://host/, not " + api);
    }
    if (timeout.isNegative() || timeout.isZero() || pause.isNegative() || pause.isZero()) {
      throw new IllegalArgumentException("The timeout and the pause must be positive");
    }
    if (mostBytes < 1) {
      throw new IllegalArgumentException("mostBytes must be 1 or more, but is " + mostBytes);
    }
  }

  /** Google's own API, 60 s for an answer, tried again after a second. */
  public static DriveOptions defaults(String folder, Secret key, long mostBytes) {
    return new DriveOptions(
        folder, key, GOOGLE, Duration.ofSeconds(60), Duration.ofSeconds(1), mostBytes);
  }

  /** The same at another address. */
  public DriveOptions at(URI other) {
    return new DriveOptions(folder, key, other, timeout, pause, mostBytes);
  }
}
