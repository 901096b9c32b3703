package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How the bytes of a text file are to be read.
 *
 * @param charset in which
 * @param mark how many bytes at its beginning only say that
 * @param certain whether the file itself says so; otherwise it is the best guess
 */
record TextEncoding(Charset charset, int mark, boolean certain) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** Longer marks first: that of UTF-32LE begins as that of UTF-16LE. */
  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          UTF_32BE,
          new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF},
          UTF_32LE,
          new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
          StandardCharsets.UTF_8,
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          StandardCharsets.UTF_16BE,
          new byte[] {(byte) 0xFE, (byte) 0xFF},
          StandardCharsets.UTF_16LE,
          new byte[] {(byte) 0xFF, (byte) 0xFE});

  /** Small letters are the same in both, and few texts come from that machine any more. */
  private static final String MAC = "MACCYRILLIC";

  private static final String CYRILLIC = "windows-1251";

  private static final int BUFFER = 1 << 16;
  private static final int HEAD = 8192;

  /** Of a text of Western letters in UTF-16, one of two bytes is zero in nearly every letter. */
  private static final double ZEROS_OF_UTF_16 = 0.4;

  private static final double STRAY_ZEROS = 0.05;

  /** A file in UTF-8 with a few broken letters is still one. */
  private static final int BROKEN_TO_GOOD = 10;

  /** Letters beyond ASCII that a guess by their frequency needs. */
  private static final int ENOUGH_LETTERS = 40;

  /** Looks through the whole file. */
  static TextEncoding of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    TextEncoding marked = ofMark(head);
    if (marked != null) {
      return marked;
    }
    Optional<Charset> wide = ofZeros(head);
    if (wide.isPresent()) {
      return new TextEncoding(wide.get(), 0, false);
    }
    Letters letters = Letters.of(file);
    if (letters.broken == 0) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, true);
    }
    if (letters.broken * BROKEN_TO_GOOD < letters.good) {
      return new TextEncoding(StandardCharsets.UTF_8, 0, false);
    }
    return new TextEncoding(
        letters.broken < ENOUGH_LETTERS ? WINDOWS : guess(file).orElse(WINDOWS), 0, false);
  }

  /** A charset that reads the ASCII part of the beginning of a text; empty when it is no text. */
  static Optional<Charset> ofHead(byte[] head) {
    TextEncoding marked = ofMark(head);
    if (marked != null) {
      return Optional.of(marked.charset);
    }
    Optional<Charset> wide = ofZeros(head);
    return wide.isPresent() || zeros(head, 0, 1) <= STRAY_ZEROS
        ? wide.or(() -> Optional.of(StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private static TextEncoding ofMark(byte[] head) {
    TextEncoding found = null;
    for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
      byte[] bytes = mark.getValue();
      if (head.length >= bytes.length
          && ByteBuffer.wrap(head, 0, bytes.length).equals(ByteBuffer.wrap(bytes))
          && (found == null || found.mark < bytes.length)) {
        found = new TextEncoding(mark.getKey(), bytes.length, true);
      }
    }
    return found;
  }

  private static Optional<Charset> ofZeros(byte[] head) {
    double even = zeros(head, 0, 2);
    double odd = zeros(head, 1, 2);
    if (odd > ZEROS_OF_UTF_16 && even < STRAY_ZEROS) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return even > ZEROS_OF_UTF_16 && odd < STRAY_ZEROS
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static double zeros(byte[] head, int from, int step) {
    int zeros = 0;
    int seen = 0;
    for (int at = from; at < head.length; at += step) {
      zeros += head[at] == 0 ? 1 : 0;
      seen++;
    }
    return seen == 0 ? 0 : (double) zeros / seen;
  }

  private static Optional<Charset> guess(Path file) throws IOException {
    UniversalDetector detector = new UniversalDetector();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.read(buffer);
      while (read > 0 && !detector.isDone()) {
        detector.handleData(buffer, 0, read);
        read = in.read(buffer);
      }
    }
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      return name == null || name.startsWith("UTF") || name.startsWith("US-ASCII")
          ? Optional.empty()
          : Optional.of(Charset.forName(MAC.equals(name) ? CYRILLIC : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The text of a file; what cannot be decoded reads as {@code U+FFFD}. */
  Reader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      in.skipNBytes(mark);
      return new InputStreamReader(in, charset);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** How many letters beyond ASCII a file has, read as UTF-8. */
  private static final class Letters {

    private long good;
    private long broken;

    static Letters of(Path file) throws IOException {
      Letters letters = new Letters();
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
      CharBuffer text = CharBuffer.allocate(BUFFER);
      try (InputStream in = Files.newInputStream(file)) {
        int read = in.read(bytes.array(), 0, BUFFER);
        while (read > 0) {
          bytes.position(0).limit(bytes.position() + read);
          letters.count(decoder, bytes, text);
          bytes.compact();
          read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        }
      }
      // What is left is a letter that was cut off at the end: that says nothing.
      return letters;
    }

    private void count(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer text) {
      CoderResult result;
      do {
        text.clear();
        result = decoder.decode(bytes, text, false);
        text.flip();
        good += text.chars().filter(it -> it > 127).count();
        if (result.isError()) {
          broken++;
          bytes.position(bytes.position() + result.length());
        }
      } while (!result.isUnderflow());
    }
  }
}
