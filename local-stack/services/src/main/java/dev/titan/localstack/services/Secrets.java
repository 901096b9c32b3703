package dev.titan.localstack.services;

import dev.titan.contracts.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The generated passwords of one data folder, one file each, readable by this user alone.
 *
 * <p>They guard against other users of the machine, so they come from the system's secure source
 * and not from a seed.
 */
public final class Secrets {
  private static final int BYTES = 24;

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** Those of a data folder that another process has open, for a command that only reads them. */
  public static Secrets in(Path dataFolder) {
    return new Secrets(dataFolder.resolve("secrets"));
  }

  /** The secret of that name; generated and kept at the first call. */
  public synchronized Secret secret(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        write(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      }
      return Secret.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new ServiceException("The secret file " + file + " cannot be read: " + e, e);
    }
  }

  /**
   * Writes a file that holds secrets, whole or not at all, for this user alone; answers its path.
   */
  public synchronized Path write(String name, String content) {
    Path file = folder.resolve(name);
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      Path draft = folder.resolve(name + ".draft");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, content, StandardOpenOption.TRUNCATE_EXISTING);
      return Files.move(
          draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ServiceException("The secret file " + file + " cannot be written: " + e, e);
    }
  }
}
