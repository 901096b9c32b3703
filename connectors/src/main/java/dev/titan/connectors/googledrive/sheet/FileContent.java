package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the first bytes of a file say that it is. */
enum FileContent {
  ZIP,
  OLE2,
  PDF,
  HTML,
  XML_SPREADSHEET,
  TEXT,
  PNG,
  JPEG,
  WEBP,
  HEIC,
  OTHER_PICTURE,
  OTHER_XML,
  RICH_TEXT,
  ARCHIVE,
  WEB_ARCHIVE,
  OLD_EXCEL,
  BINARY;

  private static final int HEAD = 8192;
  private static final int PDF_WITHIN = 1024;

  /** Text may hold a stray control character; more than one in a hundred is no text. */
  private static final int CONTROLS_PER_HUNDRED = 1;

  private static final Pattern TAG_OF_A_PAGE =
      Pattern.compile(
          "<(!doctype\\s+html|html|head|body|meta|table|thead|tbody|tr|style|div|font|center|p|h[1-6]|br)\\b");

  /** Looks into a file that is not empty. */
  static FileContent of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (startsWith(head, 0, 'P', 'K', 3, 4) || startsWith(head, 0, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (startsWith(head, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return OLE2;
    }
    if (new String(head, 0, Math.min(head.length, PDF_WITHIN), StandardCharsets.ISO_8859_1)
        .contains("%PDF-")) {
      return PDF;
    }
    FileContent picture = picture(head);
    if (picture != null) {
      return picture;
    }
    if (startsWith(head, 0, 0x1F, 0x8B)
        || startsWith(head, 0, '7', 'z', 0xBC, 0xAF)
        || startsWith(head, 0, 'R', 'a', 'r', '!')) {
      return ARCHIVE;
    }
    // A workbook's first record without the container that later versions put around it.
    if (startsWith(head, 0, 9, 0, 4, 0)
        || startsWith(head, 0, 9, 2, 6, 0)
        || startsWith(head, 0, 9, 4, 6, 0)
        || startsWith(head, 0, 9, 8, 8, 0)) {
      return OLD_EXCEL;
    }
    return ofText(head);
  }

  private static FileContent ofText(byte[] head) {
    String text = TextEncoding.ofHead(head).map(it -> new String(head, it)).orElse(null);
    if (text == null) {
      return BINARY;
    }
    long controls =
        text.chars().filter(it -> it < ' ' && "\t\n\r\f\u0001\u001f".indexOf(it) < 0).count();
    if (controls * 100 > (long) text.length() * CONTROLS_PER_HUNDRED) {
      return BINARY;
    }
    String start = CellText.clean(text).toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")
          && start.startsWith("<?")) {
        return XML_SPREADSHEET;
      }
      return TAG_OF_A_PAGE.matcher(start).find() ? HTML : OTHER_XML;
    }
    if (start.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    return start.startsWith("mime-version:") ? WEB_ARCHIVE : TEXT;
  }

  /** What picture it is; null when it is none. */
  private static FileContent picture(byte[] head) {
    if (startsWith(head, 0, 0x89, 'P', 'N', 'G')) {
      return PNG;
    }
    if (startsWith(head, 0, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (startsWith(head, 0, 'R', 'I', 'F', 'F') && startsWith(head, 8, 'W', 'E', 'B', 'P')) {
      return WEBP;
    }
    boolean box = startsWith(head, 4, 'f', 't', 'y', 'p');
    if (box && (startsWith(head, 8, 'h', 'e', 'i') || startsWith(head, 8, 'm', 'i', 'f'))) {
      return HEIC;
    }
    return startsWith(head, 0, 'G', 'I', 'F', '8')
            || startsWith(head, 0, 'I', 'I', '*', 0)
            || startsWith(head, 0, 'M', 'M', 0, '*')
            || (startsWith(head, 0, 'B', 'M') && startsWith(head, 6, 0, 0, 0, 0))
            || (box && startsWith(head, 8, 'a', 'v', 'i', 'f'))
        ? OTHER_PICTURE
        : null;
  }

  private static boolean startsWith(byte[] head, int from, int... expected) {
    if (head.length < from + expected.length) {
      return false;
    }
    for (int at = 0; at < expected.length; at++) {
      if ((head[from + at] & 0xFF) != expected[at]) {
        return false;
      }
    }
    return true;
  }
}
