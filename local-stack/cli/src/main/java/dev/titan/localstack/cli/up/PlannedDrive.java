package dev.titan.localstack.cli.up;

import dev.titan.connectors.googledrive.folder.DriveOptions;
import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.GoogleDriveFolders;
import dev.titan.localstack.cli.run.DroppedFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where people drop files.
 *
 * @param folder the folder of this machine; empty: the usual one
 * @param google Google Drive in place of it
 */
record PlannedDrive(Optional<Path> folder, Optional<DriveOptions> google) {
  /** The usual folder of this machine. */
  static final PlannedDrive USUAL = new PlannedDrive(Optional.empty(), Optional.empty());

  /**
   * The folders.
   *
   * @param data the data folder
   * @throws dev.titan.contracts.error.TitanException when the key is none, or a local folder cannot
   *     be made
   */
  FolderSource open(Path data) {
    return google
        .<FolderSource>map(GoogleDriveFolders::new)
        .orElseGet(() -> DroppedFiles.local(local(data)));
  }

  /** The folder of this machine that it is without Google. */
  Path local(Path data) {
    return folder.orElseGet(() -> DroppedFiles.usual(data));
  }
}
