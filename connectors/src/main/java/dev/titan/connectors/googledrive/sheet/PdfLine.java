package dev.titan.connectors.googledrive.sheet;

import java.util.List;

/**
 * Words of a page on one line, from left to right.
 *
 * @param y of the line on which the letters stand, downwards from the top
 * @param height of the letters, in points
 */
record PdfLine(float y, float height, List<Chunk> chunks) {

  /**
   * Words with no more than a blank between them.
   *
   * @param left edge, in points from the left
   * @param right edge
   */
  record Chunk(float left, float right, List<Word> words) {

    String text() {
      StringBuilder text = new StringBuilder();
      for (Word word : words) {
        text.append(text.length() == 0 ? "" : " ").append(word.text());
      }
      return text.toString();
    }
  }

  /** Letters without a blank between them. */
  record Word(float left, float right, String text) {}
}
