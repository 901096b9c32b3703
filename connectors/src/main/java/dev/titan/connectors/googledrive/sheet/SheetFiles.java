package dev.titan.connectors.googledrive.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Opens a file as rows of cells. Its content decides what it is, never its name. Nothing in it is
 * run, no formula is computed and nothing is fetched.
 */
public final class SheetFiles {

  private static final long MEBIBYTE = 1L << 20;

  private SheetFiles() {}

  /**
   * Opens a file where nobody reads pictures.
   *
   * @throws UnreadableFileException with the reason, and what a person can do
   */
  public static SheetFile open(Path file, SheetLimits limits) {
    return open(file, limits, PictureReader.NONE);
  }

  /**
   * Opens a file.
   *
   * @param pictures reads those that are pictures
   * @throws UnreadableFileException with the reason, and what a person can do
   */
  public static SheetFile open(Path file, SheetLimits limits, PictureReader pictures) {
    Assumptions assumptions = new Assumptions();
    FileReader reader;
    try {
      requireSize(Files.size(file), limits);
      reader = reader(file, limits, pictures, assumptions);
    } catch (UnreadableFileException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      throw Faults.damaged("", e);
    }
    return new OpenFile(reader, limits, assumptions);
  }

  private static void requireSize(long size, SheetLimits limits) {
    if (size == 0) {
      throw Faults.empty();
    }
    if (size > limits.bytes()) {
      throw Faults.tooLarge(
          "It has %,d MiB; at most %,d are taken"
              .formatted(size / MEBIBYTE, limits.bytes() / MEBIBYTE));
    }
  }

  private static FileReader reader(
      Path file, SheetLimits limits, PictureReader pictures, Assumptions assumptions)
      throws Exception {
    FileContent content = FileContent.of(file);
    return switch (content) {
      case ZIP -> XlsxReader.open(file, limits, assumptions);
      case OLE2 -> XlsReader.open(file, assumptions);
      case PDF -> PdfReader.open(file, limits, pictures, assumptions);
      case HTML -> HtmlReader.open(file, limits, assumptions);
      case XML_SPREADSHEET -> XmlSpreadsheetReader.open(file, limits, assumptions);
      case TEXT -> SeparatedReader.open(file, limits, assumptions);
      case PNG, JPEG, WEBP, HEIC ->
          PictureFile.open(
              file, "image/" + content.name().toLowerCase(Locale.ROOT), pictures, assumptions);
      case OTHER_PICTURE ->
          throw Faults.picture(
              "pictures of this kind are not read. Save it as png or jpg, or export the report as a table");
      case OTHER_XML -> throw Faults.unknownFormat("XML of a kind that is not known");
      case RICH_TEXT -> throw Faults.unknownFormat("a text document");
      case ARCHIVE -> throw Faults.unknownFormat("an archive; unpack it first");
      case WEB_ARCHIVE -> throw Faults.unknownFormat("a web archive");
      case OLD_EXCEL -> throw Faults.unknownFormat("a workbook of Excel 95 or older");
      case BINARY -> throw Faults.unknownFormat("of no kind that is known");
    };
  }
}
