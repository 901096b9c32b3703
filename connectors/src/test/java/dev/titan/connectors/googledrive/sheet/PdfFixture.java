package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A document on which texts are put where a test wants them, from the top left in points. */
final class PdfFixture implements AutoCloseable {

  static final float SIZE = 9;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream page;

  PdfFixture() {
    PdfFonts.install(); // else the first font looks for all fonts of the machine
    font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  PDDocument document() {
    return document;
  }

  PdfFixture page() throws IOException {
    endPage();
    PDPage added = new PDPage(PDRectangle.A4);
    document.addPage(added);
    page = new PDPageContentStream(document, added);
    return this;
  }

  PdfFixture text(float x, float y, String text) throws IOException {
    page.beginText();
    page.setFont(font, SIZE);
    page.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
    page.showText(text);
    page.endText();
    return this;
  }

  PdfFixture right(float x, float y, String text) throws IOException {
    return text(x - font.getStringWidth(text) * SIZE / 1000, y, text);
  }

  /** A row of texts, each at the left edge of its column. */
  PdfFixture row(float y, List<Float> edges, List<String> texts) throws IOException {
    for (int at = 0; at < texts.size(); at++) {
      if (!texts.get(at).isEmpty()) {
        text(edges.get(at), y, texts.get(at));
      }
    }
    return this;
  }

  private void endPage() throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  Path write(Path file) throws IOException {
    endPage();
    document.save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
