package dev.titan.connectors.googledrive.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The texts that the cells of a workbook share, as bytes in one place: an object each is dear. */
final class PackedStrings {

  private static final int MOST_BYTES = 96 << 20;
  private static final int MOST_STRINGS = 8_000_000;
  private static final int FIRST_SIZE = 1024;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int[] ends = new int[FIRST_SIZE];
  private int size;

  /** Adds the next one. */
  void add(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    int start = end(size);
    if (size == MOST_STRINGS || added.length > MOST_BYTES - start) {
      throw Faults.tooLarge("its cells share more text than a report holds");
    }
    if (bytes.length < start + added.length) {
      bytes = Arrays.copyOf(bytes, Math.max(start + added.length, start + (start >> 1)));
    }
    System.arraycopy(added, 0, bytes, start, added.length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    ends[size++] = start + added.length;
  }

  /** The text that was added as the one of this number, counted from 0. */
  String get(int number) {
    if (number < 0 || number >= size) {
      throw Faults.damaged("a cell names a text that is not in it");
    }
    int start = end(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  private int end(int count) {
    return count == 0 ? 0 : ends[count - 1];
  }
}
