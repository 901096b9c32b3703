package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A document with text on its pages, as one sheet: its tables are told from where the words stand.
 * One with a page that is a picture is shown as a whole to who reads pictures, since the columns of
 * a page that is seen and of one that is read would not be the same ones.
 */
final class PdfReader extends OneSheetReader {

  private static final int MOST_PAGES = 2_000;

  /** Of pictures: nobody tells more at once. */
  private static final int MOST_PAGES_SEEN = 10;

  private static final Set<String> DRAWING =
      Set.of(OperatorName.DRAW_OBJECT, OperatorName.BEGIN_INLINE_IMAGE);

  private static final long MEMORY = 32L << 20;

  private final PDDocument document;
  private final PdfPages pages;
  private final Assumptions assumptions;
  private final PdfTables tables = new PdfTables();
  private final Deque<PdfTables.Row> ready = new ArrayDeque<>();
  private int page;

  private PdfReader(PDDocument document, Assumptions assumptions) throws IOException {
    this.document = document;
    this.pages = new PdfPages(document);
    this.assumptions = assumptions;
  }

  /** A document of text, or of pictures. */
  static FileReader open(
      Path file, SheetLimits limits, PictureReader pictures, Assumptions assumptions)
      throws IOException {
    PdfPacking.require(file, limits);
    PdfFonts.install();
    PDDocument document;
    try {
      document =
          Loader.loadPDF(
              new RandomAccessReadBufferedFile(file.toFile()),
              MemoryUsageSetting.setupMixed(MEMORY, limits.unpackedBytes()).streamCache);
    } catch (InvalidPasswordException e) {
      throw Faults.password();
    }
    try {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw Faults.tooLarge("it has more than %,d pages".formatted(MOST_PAGES));
      }
      PdfReader reader = new PdfReader(document, assumptions);
      OptionalInt picture = reader.pageOfPicture();
      if (picture.isEmpty()) {
        return reader;
      }
      reader.requireFewPages();
      boolean mixed = !reader.ready.isEmpty();
      document.close();
      return PictureFile.open(
          file,
          "application/pdf",
          mixed ? seen(pictures, picture.getAsInt()) : pictures,
          assumptions);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      document.close();
      throw e;
    }
  }

  /** A reader that says, when it cannot, which page of a document with text it is about. */
  private static PictureReader seen(PictureReader pictures, int page) {
    return picture -> {
      try {
        return pictures.read(picture);
      } catch (UnreadableFileException e) {
        throw new UnreadableFileException(
            e.fault(),
            "Page %d has a picture and no text. %s".formatted(page + 1, e.getMessage()),
            e);
      }
    };
  }

  /** The first page without text on which a picture is; empty when there is text on all others. */
  private OptionalInt pageOfPicture() throws IOException {
    readOn();
    for (int each = 0; each < document.getNumberOfPages(); each++) {
      if (isDrawnOn(document.getPage(each)) && new PdfPages(document).lines(each).isEmpty()) {
        return OptionalInt.of(each);
      }
    }
    if (ready.isEmpty()) {
      throw Faults.empty();
    }
    assumptions.say("The rows and columns of a PDF are told from where its words stand");
    return OptionalInt.empty();
  }

  private void requireFewPages() {
    if (document.getNumberOfPages() > MOST_PAGES_SEEN) {
      throw Faults.picture(
          "it has more than the %d pages that are shown to a model. Split it, or export the report as a table"
              .formatted(MOST_PAGES_SEEN));
    }
  }

  /** Whether a page shows something that is no text and no line: a picture, or a form with one. */
  private static boolean isDrawnOn(PDPage page) throws IOException {
    PDFStreamParser steps = new PDFStreamParser(page);
    try {
      for (Object token = steps.parseNextToken(); token != null; token = steps.parseNextToken()) {
        if (token instanceof Operator operator && DRAWING.contains(operator.getName())) {
          return true;
        }
      }
      return false;
    } finally {
      steps.close();
    }
  }

  private void readOn() throws IOException {
    while (ready.isEmpty() && page < document.getNumberOfPages()) {
      ready.addAll(tables.rows(pages.lines(page)));
      page++;
    }
  }

  @Override
  public FileKind kind() {
    return FileKind.PDF;
  }

  @Override
  public boolean next(RowCells row) throws IOException {
    readOn();
    PdfTables.Row next = ready.poll();
    if (next == null) {
      return false;
    }
    row.begin(next.number());
    next.cells().forEach((column, text) -> row.put(column, Cell.of(CellText.clean(text))));
    return true;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
