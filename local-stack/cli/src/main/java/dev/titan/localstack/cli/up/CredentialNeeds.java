package dev.titan.localstack.cli.up;

import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
import dev.titan.connectors.reference.credentials.CredentialPlace;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which credentials the store must have for a configuration file. */
public final class CredentialNeeds {
  private CredentialNeeds() {}

  /**
   * A credential that no environment variable stands for.
   *
   * @param place where it belongs
   * @param command the command that sets it
   */
  public record Need(CredentialPlace place, String command) {}

  /**
   * Those of a file.
   *
   * @throws TitanException when the file is wrong
   */
  public static List<Need> of(Path file) {
    UpConfiguration configuration = UpConfiguration.read(file);
    List<Need> needs = new ArrayList<>();
    for (OutletEntry entry : configuration.outlets()) {
      if (entry == null || entry.id() == null) {
        continue;
      }
      OutletKey outlet = new OutletKey(configuration.organisation(), entry.id());
      Arrays.stream(OutletSecret.values())
          .filter(secret -> secret.required(entry))
          .filter(secret -> secret.variable(entry) == null)
          .forEach(secret -> needs.add(new Need(secret.place(outlet), secret.command(outlet))));
    }
    DriveEntry drive = configuration.drive();
    if (drive != null && drive.googleFolder() != null && drive.serviceAccountEnv() == null) {
      String org = configuration.organisation();
      needs.add(new Need(DriveReader.place(org), DriveReader.command(org)));
    }
    return needs;
  }

  /** Whether Titan asks for a credential of that source and name at all. */
  public static boolean isKnown(CredentialPlace place) {
    return OutletSecret.isKnown(place.source(), place.name())
        || known().contains(place.source() + " " + place.name());
  }

  /** Every source and name that Titan asks for. */
  public static List<String> known() {
    List<String> known = new ArrayList<>(OutletSecret.known());
    known.add(GoogleDriveSource.SOURCE + " " + DriveReader.SERVICE_ACCOUNT);
    return List.copyOf(known);
  }
}
