package dev.titan.connectors.googledrive.folder;

import com.google.api.client.http.HttpTransport;
import com.google.api.services.drive.DriveScopes;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The account of ours at Google that the folder is shared with. It never shows its key. */
public final class ServiceAccount {

  private final ServiceAccountCredentials credentials;

  private ServiceAccount(ServiceAccountCredentials credentials) {
    this.credentials = credentials;
  }

  /**
   * Reads a key; nothing is asked of Google yet.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CREDENTIALS} when it is no service account's
   */
  @SuppressWarnings("UnusedException") // a parser's message may quote the key
  public static ServiceAccount of(Secret key, HttpTransport transport) {
    try {
      return new ServiceAccount(
          ServiceAccountCredentials.fromStream(
              new ByteArrayInputStream(key.reveal().getBytes(StandardCharsets.UTF_8)),
              () -> transport));
    } catch (IOException | RuntimeException e) {
      throw new TitanException(
          ErrorCode.BAD_CREDENTIALS,
          "This is no key of a service account. In the Google Cloud console open IAM, service"
              + " accounts, keys, add a key of type JSON, and set the content of that file.");
    }
  }

  /** Its address, as one that a folder is shared with. */
  public String address() {
    return credentials.getClientEmail();
  }

  /** What gives it access to the files that are shared with it. */
  GoogleCredentials scoped() {
    return credentials.createScoped(List.of(DriveScopes.DRIVE));
  }

  @Override
  public String toString() {
    return address();
  }
}
