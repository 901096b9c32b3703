package dev.titan.localstack.simulator.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that somebody drops.
 *
 * @param folder the folder of its category, such as Sales
 * @param name as it is called, which need not say what it is
 * @param content its bytes
 * @param expected what a reader must find
 */
// A file is its bytes; nobody changes them.
@SuppressWarnings("ArrayRecordComponent")
public record DroppedFile(String folder, String name, byte[] content, Expected expected) {

  /** Puts it into a folder; whoever looks there sees all of it or nothing. */
  public Path into(Path target) throws IOException {
    Files.createDirectories(target);
    Path part = target.resolve(name + ".part");
    Files.write(part, content);
    return Files.move(
        part,
        target.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public String toString() {
    return folder + "/" + name + " (" + content.length + " bytes, " + expected.fate() + ")";
  }
}
