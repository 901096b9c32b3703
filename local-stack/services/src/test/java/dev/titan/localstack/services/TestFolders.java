package dev.titan.localstack.services;

import java.nio.file.Path;

/** Opens data folders for tests. */
final class TestFolders {
  private TestFolders() {}

  static DataFolder open(Path folder) {
    return DataFolder.open(folder, 0, SpaceProbe.ofDisk());
  }
}
