package dev.titan.connectors.googledrive.sheet;

/**
 * Text as a cell shows it: nothing around it, one kind of blank and line end, no control
 * characters.
 */
final class CellText {

  private CellText() {}

  /** Cleans what a file holds. */
  static String clean(String raw) {
    int from = 0;
    int to = raw.length();
    while (from < to && isEdge(raw.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(raw.charAt(to - 1))) {
      to--;
    }
    for (int at = from; at < to; at++) {
      if (needsCare(raw.charAt(at))) {
        return carefully(raw, from, to);
      }
    }
    return raw.substring(from, to);
  }

  private static boolean isEdge(char character) {
    return character <= ' '
        || character == '\u00a0'
        || character == '\u200b'
        || character == '\ufeff'
        || Character.isSpaceChar(character);
  }

  private static boolean needsCare(char character) {
    return (character < ' ' && character != '\n' && character != '\t')
        || character == '\u007f'
        || character == '\u00a0'
        || Character.isSurrogate(character);
  }

  private static String carefully(String raw, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      char character = raw.charAt(at);
      if (character == '\r') {
        if (at + 1 == to || raw.charAt(at + 1) != '\n') {
          text.append('\n');
        }
      } else if (character == '\u00a0') {
        text.append(' ');
      } else if (!needsCare(character)) {
        text.append(character);
      } else if (Character.isHighSurrogate(character)
          && at + 1 < to
          && Character.isLowSurrogate(raw.charAt(at + 1))) {
        text.append(character).append(raw.charAt(++at));
      } else if (Character.isSurrogate(character)) {
        text.append('\ufffd'); // half a character cannot be written anywhere
      }
    }
    return text.toString();
  }
}
