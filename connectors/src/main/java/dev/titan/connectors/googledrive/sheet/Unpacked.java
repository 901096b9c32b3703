package dev.titan.connectors.googledrive.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks parts of a zip file and stops before it has unpacked more than is taken. */
final class Unpacked {

  /** Spreadsheets pack well, but not a thousandfold as a file does that is made to burst. */
  private static final long MOST_TO_ONE = 400;

  /** Small parts do no harm, however well they are packed. */
  private static final long SMALL = 16L << 20;

  private final ZipFile zip;
  private final long limit;
  private long total;

  Unpacked(ZipFile zip, SheetLimits limits) {
    this.zip = zip;
    this.limit = limits.unpackedBytes();
  }

  /** The content of a part. */
  InputStream open(ZipEntry part) throws IOException {
    long packed = Math.max(1, part.getCompressedSize());
    requireModest(part.getSize(), packed); // Most bombs say themselves what they are.
    return new Counted(zip.getInputStream(part), packed);
  }

  private static void requireModest(long unpacked, long packed) {
    if (unpacked > SMALL && unpacked / packed > MOST_TO_ONE) {
      throw tooLarge();
    }
  }

  private static UnreadableFileException tooLarge() {
    return Faults.tooLarge("a part of it unpacks to far more than a report holds");
  }

  /** The same once more, already counted when it was read first. */
  InputStream openAgain(ZipEntry part) throws IOException {
    return zip.getInputStream(part);
  }

  private final class Counted extends FilterInputStream {

    private final long packed;
    private long unpacked;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) {
      unpacked += bytes;
      total += bytes;
      requireModest(unpacked, packed);
      if (total > limit) {
        throw tooLarge();
      }
    }
  }
}
