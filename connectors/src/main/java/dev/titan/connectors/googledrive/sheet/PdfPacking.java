package dev.titan.connectors.googledrive.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * Looks how far the packed parts of a document unpack before anything reads it: whoever reads a
 * document unpacks each of its parts as a whole.
 */
final class PdfPacking {

  private static final byte[] PART = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 20;
  private static final int HEXADECIMAL = 16;
  private static final int BUFFER = 1 << 15;

  /** The two bytes with which packed data begins (RFC 1950, section 2.2). */
  private static final int METHOD = 0x0F;

  private static final int DEFLATED = 8;
  private static final int CHECK = 31;

  /** Packed within packed: nobody does it, but to burst. */
  private static final int DEEPEST = 4;

  /** Packed in ways that are not followed here; such documents are taken when they are small. */
  private static final Set<String> OTHER_WAYS =
      Set.of(
          "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode");

  private static final int SMALL = 256 << 10;

  private final ByteBuffer bytes;
  private final long limit;
  private long unpacked;

  private PdfPacking(ByteBuffer bytes, long limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /** Refuses what unpacks too far, and what is encrypted and therefore cannot be looked into. */
  static void require(Path file, SheetLimits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      new PdfPacking(bytes, limits.unpackedBytes()).look();
    }
  }

  private void look() {
    String before = "";
    for (int at = 0; at < bytes.limit(); at++) {
      byte here = bytes.get(at);
      if (here == '/') {
        String name = name(at + 1);
        if ("Encrypt".equals(name)) {
          throw Faults.password();
        }
        if (OTHER_WAYS.contains(name) && bytes.limit() > SMALL) {
          throw Faults.tooLarge("it is packed in an outdated way; print it to a new PDF");
        }
        if (isPacked(name) && isPacked(before)) {
          throw burst();
        }
        before = name;
      } else if (here == 's' && stands(PART, at) && !stands(END, at - END.length)) {
        before = "";
        unpack(afterLineEnd(at + PART.length));
      } else if (here == '>') {
        before = "";
      }
    }
  }

  private static boolean isPacked(String name) {
    return "FlateDecode".equals(name) || "Fl".equals(name);
  }

  private boolean stands(byte[] word, int from) {
    if (from < 0 || from + word.length > bytes.limit()) {
      return false;
    }
    for (int at = 0; at < word.length; at++) {
      if (bytes.get(from + at) != word[at]) {
        return false;
      }
    }
    return true;
  }

  /** A name, of which any letter may stand as its number. */
  private String name(int from) {
    StringBuilder name = new StringBuilder();
    int at = from;
    while (at < bytes.limit() && name.length() < LONGEST_NAME) {
      char letter = (char) (bytes.get(at) & 0xFF);
      if (letter == '#' && at + 2 < bytes.limit()) {
        int high = Character.digit(bytes.get(at + 1), HEXADECIMAL);
        int low = Character.digit(bytes.get(at + 2), HEXADECIMAL);
        letter = (char) (high * HEXADECIMAL + low);
        at += 2;
      } else if (!Character.isLetterOrDigit(letter)) {
        break;
      }
      name.append(letter);
      at++;
    }
    return name.toString();
  }

  private int afterLineEnd(int at) {
    int after = at;
    while (after < bytes.limit() && (bytes.get(after) == '\r' || bytes.get(after) == '\n')) {
      after++;
    }
    return after;
  }

  private void unpack(int from) {
    ByteBuffer part = bytes.duplicate().position(from);
    unpack(new FromBuffer(part), 0);
  }

  /** Unpacks again what came out as long as that looks packed, and counts all that comes out. */
  private void unpack(InputStream packed, int depth) {
    try {
      PushbackInputStream in = new PushbackInputStream(packed, 2);
      byte[] head = in.readNBytes(2);
      in.unread(head);
      if (looksPacked(head) && depth < DEEPEST) {
        unpack(new Counted(new InflaterInputStream(in)), depth + 1);
      }
      byte[] buffer = new byte[BUFFER];
      int read = depth == 0 ? -1 : in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // Not packed, or not to its end: what came out has been counted.
    }
  }

  private static boolean looksPacked(byte[] head) {
    return head.length == 2
        && (head[0] & METHOD) == DEFLATED
        && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % CHECK == 0;
  }

  private static final class FromBuffer extends InputStream {

    private final ByteBuffer buffer;

    FromBuffer(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public int read() {
      return buffer.hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int read = Math.min(length, buffer.remaining());
      buffer.get(into, offset, read);
      return read == 0 ? -1 : read;
    }
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      unpacked += read;
      if (unpacked > limit) {
        throw burst();
      }
    }
  }

  private static UnreadableFileException burst() {
    return Faults.tooLarge("a part of it unpacks to far more than a report holds");
  }
}
