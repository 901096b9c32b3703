package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A document with text in it, as one sheet: its tables are told from where the words stand. */
final class PdfReader extends OneSheetReader {

  private static final int MOST_PAGES = 2_000;

  /** Of pictures: nobody tells more at once. */
  private static final int MOST_PAGES_SEEN = 10;

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

  /** A document; empty when it holds pictures and no text. */
  static Optional<FileReader> open(Path file, SheetLimits limits, Assumptions assumptions)
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
      if (reader.hasText()) {
        return Optional.of(reader);
      }
      document.close();
      return Optional.empty();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      document.close();
      throw e;
    }
  }

  /** Whether there is text in it; pictures alone will do as well. */
  private boolean hasText() throws IOException {
    readOn();
    if (!ready.isEmpty()) {
      assumptions.say("The rows and columns of a PDF are told from where its words stand");
      return true;
    }
    for (PDPage each : document.getPages()) {
      if (hasPicture(each)) {
        requireFewPages();
        return false;
      }
    }
    throw Faults.empty();
  }

  private void requireFewPages() {
    if (document.getNumberOfPages() > MOST_PAGES_SEEN) {
      throw Faults.picture(
          "it has more than the %d pages that are shown to a model. Split it, or export the report as a table"
              .formatted(MOST_PAGES_SEEN));
    }
  }

  private void readOn() throws IOException {
    while (ready.isEmpty() && page < document.getNumberOfPages()) {
      List<PdfLine> lines = pages.lines(page);
      if (lines.isEmpty() && hasPicture(document.getPage(page))) {
        assumptions.say("Page %d is a picture: what is on it is not taken".formatted(page + 1));
      }
      ready.addAll(tables.rows(lines));
      page++;
    }
  }

  private static boolean hasPicture(PDPage page) {
    return page.getResources() != null
        && page.getResources().getXObjectNames().iterator().hasNext();
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
