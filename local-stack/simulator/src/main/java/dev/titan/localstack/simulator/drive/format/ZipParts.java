package dev.titan.localstack.simulator.drive.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The parts of a zipped file by their names. */
public final class ZipParts {
  /** The time that every part carries. */
  public static final LocalDateTime PACKED = LocalDateTime.of(2020, 1, 1, 0, 0);

  private ZipParts() {}

  /**
   * What is in it, in its order. Read by its directory: some writers leave sizes out of the stream
   * in a way that the stream's reader takes for a fault.
   */
  public static Map<String, byte[]> read(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    Path file = Files.createTempFile("parts", ".zip");
    try {
      Files.write(file, zip);
      try (ZipFile open = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(open.entries())) {
          try (InputStream part = open.getInputStream(entry)) {
            parts.put(entry.getName(), part.readAllBytes());
          }
        }
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  /** Packs parts: the same bytes for the same parts, whenever it is done. */
  public static byte[] write(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(PACKED);
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
