package dev.titan.localstack.simulator.drive.format;

import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes documents: text in columns, numbers at the right edge, on as many pages as it takes. */
final class PdfDocument {
  private static final float SIZE = 8;
  private static final float LINE = 12;
  private static final float GAP = 10;
  private static final float MARGIN = 36;
  private static final int ROWS_A_PAGE = 45;
  private static final long IDENTITY = 1;

  private final PDDocument document;
  private final PDFont font;

  private PdfDocument(PDDocument document) {
    this.document = document;
    this.font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  static void write(List<GridSheet> sheets, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfDocument writer = new PdfDocument(document);
      for (GridSheet sheet : sheets) {
        writer.sheet(sheet);
      }
      document.setDocumentId(IDENTITY); // Else the time would be in the bytes.
      document.save(out);
    }
  }

  private void sheet(GridSheet sheet) throws IOException {
    float[] edges = edges(sheet);
    PDRectangle size =
        new PDRectangle(edges[edges.length - 1] + MARGIN, 2 * MARGIN + ROWS_A_PAGE * LINE);
    List<List<Written>> rows = sheet.rows();
    for (int first = 0; first < rows.size(); first += ROWS_A_PAGE) {
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(font, SIZE);
        float y = size.getHeight() - MARGIN;
        for (List<Written> row : rows.subList(first, Math.min(rows.size(), first + ROWS_A_PAGE))) {
          row(content, row, edges, y);
          y -= LINE;
        }
      }
    }
  }

  private void row(PDPageContentStream content, List<Written> row, float[] edges, float y)
      throws IOException {
    for (int column = 0; column < row.size(); column++) {
      Written cell = row.get(column);
      if (!cell.text().isEmpty()) {
        float x = cell.right() ? edges[column + 1] - GAP - width(cell.text()) : edges[column];
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(cell.text());
        content.endText();
      }
    }
  }

  // The left edge of each column, and the right edge of the last one.
  private float[] edges(GridSheet sheet) throws IOException {
    float[] edges = new float[sheet.columns() + 1];
    for (List<Written> row : sheet.rows()) {
      for (int column = 0; column < row.size(); column++) {
        edges[column + 1] = Math.max(edges[column + 1], width(row.get(column).text()));
      }
    }
    edges[0] = MARGIN;
    for (int column = 1; column < edges.length; column++) {
      edges[column] += edges[column - 1] + GAP;
    }
    return edges;
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(text) / 1000 * SIZE;
  }
}
