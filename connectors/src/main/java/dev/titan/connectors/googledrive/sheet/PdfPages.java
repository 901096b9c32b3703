package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a document's pages, put together to words and lines by where they stand. */
final class PdfPages extends PDFTextStripper {

  /** Forms within forms can ask for any number of steps. */
  private static final int MOST_STEPS = 20_000_000;

  private static final int MOST_LETTERS_OF_A_PAGE = 500_000;

  /** In heights of a letter: how far letters of one line stand apart at most. */
  private static final float SAME_LINE = 0.4f;

  /** In widths of a blank: from where on a gap is one, and from where on it divides columns. */
  private static final float BLANK = 0.35f;

  private static final float COLUMN = 2.1f;

  /** In heights of a letter, for fonts that do not say how wide a blank is. */
  private static final float USUAL_BLANK = 0.28f;

  private final PDDocument document;
  private final List<TextPosition> letters = new ArrayList<>();
  private int steps;

  PdfPages(PDDocument document) throws IOException {
    this.document = document;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** The lines of a page, counted from 0, from top to bottom. */
  List<PdfLine> lines(int page) throws IOException {
    letters.clear();
    setStartPage(page + 1);
    setEndPage(page + 1);
    writeText(document, Writer.nullWriter());
    return lines(letters);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++steps > MOST_STEPS) {
      throw Faults.tooLarge("its pages take more steps to draw than any report");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (letters.size() >= MOST_LETTERS_OF_A_PAGE) {
      throw Faults.tooLarge("a page of it holds more letters than any report");
    }
    super.processTextPosition(letter);
  }

  @Override
  protected void writePage() {
    charactersByArticle.forEach(
        article ->
            article.stream()
                .filter(it -> it.getUnicode() != null && !it.getUnicode().isBlank())
                .forEach(letters::add));
  }

  private static List<PdfLine> lines(List<TextPosition> letters) {
    List<TextPosition> down = new ArrayList<>(letters);
    down.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    List<PdfLine> lines = new ArrayList<>();
    List<TextPosition> line = new ArrayList<>();
    for (TextPosition letter : down) {
      if (!line.isEmpty()
          && letter.getYDirAdj() - line.get(0).getYDirAdj() > SAME_LINE * size(line.get(0))) {
        lines.add(line(line));
        line.clear();
      }
      line.add(letter);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  private static float size(TextPosition letter) {
    return Math.max(1, letter.getFontSizeInPt());
  }

  private static PdfLine line(List<TextPosition> letters) {
    letters.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    List<PdfLine.Chunk> chunks = new ArrayList<>();
    List<PdfLine.Word> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    float left = 0;
    float right = 0;
    for (TextPosition letter : letters) {
      float x = letter.getXDirAdj();
      if (word.length() > 0 && x - right > BLANK * blank(letter)) {
        words.add(new PdfLine.Word(left, right, word.toString()));
        word.setLength(0);
        if (x - right > COLUMN * blank(letter)) {
          chunks.add(chunk(words));
          words.clear();
        }
      }
      if (word.length() == 0) {
        left = x;
      }
      word.append(letter.getUnicode());
      right = x + letter.getWidthDirAdj();
    }
    words.add(new PdfLine.Word(left, right, word.toString()));
    chunks.add(chunk(words));
    TextPosition first = letters.get(0);
    return new PdfLine(first.getYDirAdj(), size(first), chunks);
  }

  private static float blank(TextPosition letter) {
    float width = letter.getWidthOfSpace();
    return width > 0 && width < size(letter) ? width : USUAL_BLANK * size(letter);
  }

  private static PdfLine.Chunk chunk(List<PdfLine.Word> words) {
    return new PdfLine.Chunk(
        words.get(0).left(), words.get(words.size() - 1).right(), List.copyOf(words));
  }
}
