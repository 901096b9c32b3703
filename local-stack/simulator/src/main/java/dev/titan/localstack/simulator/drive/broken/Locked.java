package dev.titan.localstack.simulator.drive.broken;

import dev.titan.localstack.simulator.world.Seeds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Locks a workbook. */
final class Locked {
  private static final int KEY = 16;
  private static final int HASH = 20;

  private Locked() {}

  /** The same workbook behind a password that nobody will be asked for. */
  static byte[] withPassword(byte[] xlsx) throws IOException {
    EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
    Encryptor encryptor = info.getEncryptor();
    // Salts that are drawn once, so that the bytes are the same every time.
    encryptor.confirmPassword(
        "swordfish", bytes(1, KEY), bytes(2, KEY), bytes(3, KEY), bytes(4, KEY), bytes(5, HASH));
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      try (OutputStream data = encryptor.getDataStream(container)) {
        data.write(xlsx);
      }
      container.writeFilesystem(locked);
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot lock a workbook", e);
    }
    return locked.toByteArray();
  }

  private static byte[] bytes(long seed, int length) {
    byte[] bytes = new byte[length];
    Seeds.random(seed, length).nextBytes(bytes);
    return bytes;
  }
}
