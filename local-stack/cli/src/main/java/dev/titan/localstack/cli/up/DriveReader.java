package dev.titan.localstack.cli.up;

import dev.titan.connectors.googledrive.folder.DriveOptions;
import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.reference.credentials.CredentialPlace;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Makes sense of the section about files that people drop. Whatever is wrong is told. */
final class DriveReader {
  /** The name of the service account's key in the store. */
  static final String SERVICE_ACCOUNT = "service_account";

  private final String org;
  private final SecretSource secrets;
  private final Problems problems;

  DriveReader(String org, SecretSource secrets, Problems problems) {
    this.org = org;
    this.secrets = secrets;
    this.problems = problems;
  }

  /** Where the store has the key. */
  static CredentialPlace place(String org) {
    return new CredentialPlace(org, "", GoogleDriveSource.SOURCE, SERVICE_ACCOUNT);
  }

  /** The command that puts the key into the store. */
  static String command(String org) {
    return "./titan credentials set %s %s %s < KEY.json"
        .formatted(org, GoogleDriveSource.SOURCE, SERVICE_ACCOUNT);
  }

  PlannedDrive read(DriveEntry entry) {
    if (entry == null) {
      return PlannedDrive.USUAL;
    }
    boolean google = entry.googleFolder() != null;
    if (google && entry.folder() != null) {
      problems.add("drive: name a folder or a google-folder, not both");
      return PlannedDrive.USUAL;
    }
    if (!google) {
      if (entry.serviceAccountEnv() != null || entry.googleUrl() != null) {
        problems.add("google-folder of drive: it is missing");
      }
      return new PlannedDrive(
          Optional.ofNullable(entry.folder()).map(Path::of), Optional.empty());
    }
    return new PlannedDrive(
        Optional.empty(), key(entry).flatMap(key -> options(entry, key)));
  }

  private Optional<Secret> key(DriveEntry entry) {
    try {
      Optional<Secret> key = secrets.find(entry.serviceAccountEnv(), place(org), true);
      if (key.isEmpty()) {
        problems.add(
            "service-account-env of drive: it names no environment variable, and the store has no"
                + " such credential. Set it with "
                + command(org));
      }
      return key;
    } catch (TitanException | IllegalArgumentException e) {
      problems.add("service-account-env of drive: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<DriveOptions> options(DriveEntry entry, Secret key) {
    try {
      DriveOptions options =
          DriveOptions.defaults(entry.googleFolder(), key, SheetLimits.USUAL.bytes());
      return Optional.of(
          entry.googleUrl() == null ? options : options.at(URI.create(entry.googleUrl())));
    } catch (IllegalArgumentException e) {
      problems.add("drive: " + e.getMessage());
      return Optional.empty();
    }
  }
}
