package dev.titan.connectors.googledrive.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("report.csv");
  }

  @Test
  void readsATableUnderItsPreamble() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page()
          .text(40, 50, "Expense report of the outlet at the lake, all reasons")
          .text(40, 64, "Date: 01 Aug 2025 to 31 Aug 2025");
      List<Float> edges = List.of(40f, 110f, 260f);
      pdf.row(100, edges, List.of("Date", "Reason", "Paid From"));
      pdf.row(116, edges, List.of("27 Aug 2025", "Milk - Dairy - Food", "Cash"));
      pdf.row(132, edges, List.of("28 Aug 2025", "", "Bank account"));
      pdf.right(400, 100, "Amount");
      pdf.right(400, 116, "1,250.00").right(400, 132, "75.50");

      Contents contents = Contents.of(pdf.write(file));

      assertThat(contents.kind()).isEqualTo(FileKind.PDF);
      assertThat(contents.only().texts())
          .containsExactly(
              List.of("Expense report of the outlet at the lake, all reasons"),
              List.of("Date: 01 Aug 2025 to 31 Aug 2025"),
              List.of("Date", "Reason", "Paid From", "Amount"),
              List.of("27 Aug 2025", "Milk - Dairy - Food", "Cash", "1,250.00"),
              List.of("28 Aug 2025", "", "Bank account", "75.50"));
      assertThat(contents.assumptions())
          .containsExactly("The rows and columns of a PDF are told from where its words stand");
    }
  }

  @Test
  void putsAHeadingAtTheLeftAndFiguresAtTheRightIntoOneColumn() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page().text(40, 50, "Item").text(200, 50, "Qty").text(300, 50, "Total");
      for (int row = 1; row <= 3; row++) {
        pdf.text(40, 50 + 16 * row, "Dal " + row)
            .right(290, 50 + 16 * row, row + "")
            .right(400, 50 + 16 * row, row * 10 + ".00");
      }

      assertThat(Contents.of(pdf.write(file)).only().texts())
          .containsExactly(
              List.of("Item", "Qty", "Total"),
              List.of("Dal 1", "1", "10.00"),
              List.of("Dal 2", "2", "20.00"),
              List.of("Dal 3", "3", "30.00"));
    }
  }

  @Test
  void keepsTheColumnsOnTheNextPage() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      List<Float> edges = List.of(40f, 150f, 260f);
      pdf.page();
      pdf.row(50, edges, List.of("Item", "Area", "Qty"));
      pdf.row(66, edges, List.of("Dal", "Lawn", "2"));
      pdf.page();
      pdf.row(50, edges, List.of("Rice", "", "3"));
      pdf.row(66, edges, List.of("Naan", "", "4"));

      assertThat(Contents.of(pdf.write(file)).only().texts())
          .containsExactly(
              List.of("Item", "Area", "Qty"),
              List.of("Dal", "Lawn", "2"),
              List.of("Rice", "", "3"),
              List.of("Naan", "", "4"));
    }
  }

  @Test
  void joinsTheLinesOfOneCellWhereRowsStandFurtherApart() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      List<Float> edges = List.of(40f, 150f);
      pdf.page();
      pdf.row(50, edges, List.of("Item", "Qty"));
      pdf.row(72, edges, List.of("Paneer butter", "2"));
      pdf.row(82, edges, List.of("masala (full)", ""));
      pdf.row(104, edges, List.of("Dal", "3"));
      pdf.row(126, edges, List.of("Rice", "4"));

      assertThat(Contents.of(pdf.write(file)).only().texts())
          .containsExactly(
              List.of("Item", "Qty"),
              List.of("Paneer butter masala (full)", "2"),
              List.of("Dal", "3"),
              List.of("Rice", "4"));
    }
  }

  @Test
  void leavesAGapInTheNumbersWhereThereIsOneOnThePage() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      List<Float> edges = List.of(40f, 150f);
      pdf.page();
      pdf.row(50, edges, List.of("Title", "Total"));
      pdf.row(66, edges, List.of("Milk", "9"));
      pdf.row(82, edges, List.of("Gas", "8"));
      pdf.row(150, edges, List.of("Date", "Reason"));
      pdf.row(166, edges, List.of("1 Aug", "Milk"));

      assertThat(Contents.of(pdf.write(file)).only().rows())
          .extracting(SheetRow::number)
          .containsExactly(1, 2, 3, 5, 6);
    }
  }

  private static void picture(PDDocument document) throws Exception {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(
          LosslessFactory.createFromImage(
              document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
          0,
          0,
          500,
          700);
    }
  }

  @Test
  void handsAScannedDocumentBackAsAPicture() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      picture(pdf.document());
      pdf.write(file);
    }

    refusedAs(FileFault.PICTURE);
  }

  @Test
  void doesNotTakeTheTextOfADocumentWithAPageThatNobodyCanRead() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page().text(40, 50, "Item").text(200, 50, "Qty");
      pdf.write(file);
      picture(pdf.document());
      pdf.write(file);
    }

    refusedAs(FileFault.PICTURE);
    assertThat(catchThrowable(() -> SheetFiles.open(file, SheetLimits.USUAL)))
        .hasMessageStartingWith("Page 2 has a picture and no text. The file is a picture")
        .hasMessageContaining("TITAN_GEMINI_KEY");
  }

  @Test
  void hasADocumentOfTextAndPicturesReadAsAWhole() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page().text(40, 50, "Item").text(200, 50, "Qty");
      pdf.write(file);
      picture(pdf.document());
      pdf.write(file);
    }

    PictureReader eyes =
        picture -> {
          assertThat(picture.mediaType()).isEqualTo("application/pdf");
          return new PictureRows(List.of(List.of("Item", "Qty"), List.of("Dal", "2")), 0.95, true);
        };
    try (SheetFile seen = SheetFiles.open(file, SheetLimits.USUAL, eyes)) {
      assertThat(seen.kind()).isEqualTo(FileKind.IMAGE);
      Sheet sheet = seen.nextSheet().orElseThrow();
      assertThat(sheet.next().orElseThrow().cell(0).text()).isEqualTo("Item");
      assertThat(sheet.next().orElseThrow().cell(1).text()).isEqualTo("2");
      assertThat(seen.assumptions()).anyMatch(one -> one.contains("what a model read on it"));
    }
  }

  @Test
  void readsTheTextOfPagesWithALogoAndPassesOverABlankPage() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page().text(40, 50, "Item").text(200, 50, "Qty");
      pdf.write(file);
      PDPage first = pdf.document().getPage(0);
      PDImageXObject logo =
          LosslessFactory.createFromImage(
              pdf.document(), new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
      try (PDPageContentStream content =
          new PDPageContentStream(pdf.document(), first, AppendMode.APPEND, true)) {
        content.drawImage(logo, 500, 780, 40, 40);
      }
      // As of programs that give every page the same resources.
      PDPage blank = new PDPage();
      blank.setResources(first.getResources());
      pdf.document().addPage(blank);

      assertThat(Contents.of(pdf.write(file)).only().texts())
          .containsExactly(List.of("Item", "Qty"));
    }
  }

  @Test
  void handsAnEmptyDocumentBackAsEmpty() throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page().write(file);
    }

    refusedAs(FileFault.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "user"})
  void refusesADocumentThatIsEncrypted(String password) throws Exception {
    try (PdfFixture pdf = new PdfFixture()) {
      pdf.page().text(40, 50, "Item");
      pdf.document()
          .protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      pdf.write(file);
    }

    refusedAs(FileFault.PASSWORD);
  }

  /** The content of a page is a part like any other. */
  private Path burst(int times) throws Exception {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream content = new PDStream(document);
      try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int time = 0; time < times; time++) {
          out.write(blanks);
        }
      }
      page.setContents(content);
      document.save(file.toFile());
    }
    return file;
  }

  @Test
  void refusesADocumentThatUnpacksToFarMoreThanAReport() throws Exception {
    SheetLimits limits = new SheetLimits(1 << 20, 8 << 20, 10, 10, 10);
    burst(7);
    assertThat(catchThrowable(() -> SheetFiles.open(file, limits)))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, it -> assertThat(it.fault()).isEqualTo(FileFault.EMPTY));

    burst(9);
    assertThat(Files.size(file)).isLessThan(100_000);
    assertThat(catchThrowable(() -> SheetFiles.open(file, limits)))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            it -> assertThat(it.fault()).isEqualTo(FileFault.TOO_LARGE));
  }

  private void refusedAs(FileFault fault) {
    assertThat(catchThrowable(() -> SheetFiles.open(file, SheetLimits.USUAL)))
        .isInstanceOfSatisfying(
            UnreadableFileException.class, it -> assertThat(it.fault()).isEqualTo(fault));
  }
}
