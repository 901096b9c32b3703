package dev.titan.localstack.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.drive.broken.BrokenFiles;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.format.ZipParts;
import dev.titan.localstack.simulator.world.Seeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class BrokenFilesTest {
  private static final long SEED = 7;
  private static final DroppedFile GOOD = good();
  private static final Map<String, DroppedFile> FILES =
      BrokenFiles.of(GOOD, SEED).stream()
          .collect(Collectors.toMap(DroppedFile::name, Function.identity()));

  @Test
  void spoilsTheSameWayEveryTime() {
    Map<String, Integer> again = new HashMap<>();
    BrokenFiles.everyday(GOOD, SEED)
        .forEach(file -> again.put(file.name(), Arrays.hashCode(file.content())));

    assertThat(again)
        .allSatisfy(
            (name, hash) ->
                assertThat(Arrays.hashCode(FILES.get(name).content())).as(name).isEqualTo(hash));
  }

  @Test
  void locksAWorkbookThatOnlyThePasswordOpens() throws Exception {
    try (POIFSFileSystem locked =
        new POIFSFileSystem(new ByteArrayInputStream(content("locked.xlsx")))) {
      EncryptionInfo info = new EncryptionInfo(locked);
      Decryptor decryptor = Decryptor.getInstance(info);

      assertThat(decryptor.verifyPassword("VelvetSweatshop")).isFalse();
      assertThat(decryptor.verifyPassword("swordfish")).isTrue();
      assertThat(decryptor.getDataStream(locked).readAllBytes()).isEqualTo(GOOD.content());
    }
  }

  @Test
  void hidesFormulasMacrosAndLinksInAWorkbookThatHoldsTheSameCells() throws IOException {
    assertThat(sheet("formula.xlsx")).contains("<f>SUM(1,2)</f><v>");
    assertThat(sheet("external link.xlsx")).contains("<f>[1]Sheet1!$A$1</f><v>");
    assertThat(ZipParts.read(content("macro.xlsm"))).containsKey("xl/vbaProject.bin");
    assertThat(sheet("entity.xlsx")).contains("<!ENTITY secret SYSTEM", "&secret;");
    assertThat(FILES.get("formula.xlsx").expected()).isEqualTo(GOOD.expected());
  }

  @Test
  void packsABombThatIsSmallAsItLiesThere() {
    assertThat(content("bomb.xlsx").length).isLessThan(2_000_000);
  }

  @Test
  void scansHoldAPictureAndNoText() throws IOException {
    assertThat(ImageIO.read(new ByteArrayInputStream(content("photo of the bill.png"))))
        .isNotNull();
    try (PDDocument scan = Loader.loadPDF(content("scan.pdf"))) {
      assertThat(new PDFTextStripper().getText(scan)).isBlank();
    }
  }

  @Test
  void saysOfEachWhatIsToBecomeOfIt() {
    List<String> faults =
        FILES.values().stream().map(file -> file.expected().fault()).distinct().toList();

    assertThat(faults)
        .contains("EMPTY", "DAMAGED", "UNKNOWN_FORMAT", "PASSWORD", "PICTURE", "TOO_LARGE");
  }

  private static DroppedFile good() {
    for (int i = 0; ; i++) {
      FileStyle style = FileStyle.drawn(FileFormat.XLSX, Seeds.random(i));
      if (style.layout().cells()) {
        return FileMaker.make(Corpus.of(SEED).report(DriveReport.EXPENSE), style);
      }
    }
  }

  private static byte[] content(String name) {
    return FILES.get(name).content();
  }

  private static String sheet(String name) throws IOException {
    return new String(
        ZipParts.read(content(name)).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
  }
}
