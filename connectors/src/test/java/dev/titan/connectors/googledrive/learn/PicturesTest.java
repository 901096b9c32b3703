package dev.titan.connectors.googledrive.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.googledrive.intake.FileIntake;
import dev.titan.connectors.googledrive.report.FileContext;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures and scans, read by a model that sees. */
class PicturesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  private static final String KEY = "the-key-of-the-house";
  private static final String EXPENSES =
      """
      {"rows":[["Name:","Expense Report"],["Date:","27 Aug 2025 to 28 Aug 2025"],
        ["Date","Reason","Amount (₹)","Explanation","Employee","Paid From"],
        ["27 Aug 2025","Gas - Fuel - Utilities","1,900.00","two cylinders","Asha","Cash"],
        ["28 Aug 2025","Milk - Dairy - Raw Material",%s,"","Ravi","Cash"],
        ["Total","","1,960.00","","",""]],
       "whole":%s,"confidence":%s}""";
  private static final String CLEAR = EXPENSES.formatted("\"60\"", true, 0.97);

  @TempDir private Path folder;
  private TestStore store;
  private FakeGemini gemini;
  private LearnedMappings mappings;
  private GeminiAdvisor advisor;
  private Told told;

  @BeforeEach
  void start() {
    store = TestStore.migrated("pictures");
    gemini = new FakeGemini();
    mappings = new LearnedMappings(store.dataSource(), CLOCK);
    advisor = advisor();
  }

  @AfterEach
  void stop() {
    advisor.close();
    gemini.close();
    store.close();
  }

  @Test
  void readsAReportOnAPictureLikeAnyOther() throws IOException {
    gemini.then(CLEAR);
    FileSummary summary = read(png(1));

    assertThat(summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(told.facts())
        .extracting(fact -> ((Expense) fact).amountPaise())
        .containsExactly(190_000L, 6_000L);
    assertThat(summary.coverage()).hasSize(1);
    assertThat(summary.assumptions()).anyMatch(one -> one.contains("The file is a picture"));
  }

  @Test
  void showsThePictureItselfAndAsksForOneForm() throws IOException {
    gemini.then(CLEAR);
    Path file = png(1);
    read(file);

    FakeGemini.Asked asked = gemini.asked().get(0);
    assertThat(asked.path()).isEqualTo("/v1beta/models/gemini-2.5-flash:generateContent");
    assertThat(asked.key()).isEqualTo(KEY);
    assertThat(asked.body()).doesNotContain(folder.toString(), file.getFileName().toString());
    JsonNode body = JsonMapper.builder().build().readTree(asked.body());
    JsonNode data = body.get("contents").get(0).get("parts").get(1).get("inlineData");
    assertThat(data.get("mimeType").asText()).isEqualTo("image/png");
    assertThat(decoded(data.get("data").asText())).isEqualTo(Files.readAllBytes(file));
    JsonNode schema = body.get("generationConfig").get("responseJsonSchema");
    assertThat(schema.get("required")).hasSize(3);
    assertThat(schema.at("/properties/rows/items/items/type")).hasSize(2);
  }

  @Test
  void showsAScannedDocumentAsItIs() throws IOException {
    gemini.then(CLEAR);
    FileSummary summary = read(scan(1));

    assertThat(summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(gemini.asked().get(0).body()).contains("application/pdf");
  }

  @Test
  void readsEachPictureOnceUnderWhateverName() throws IOException {
    gemini.then(CLEAR);
    Path first = png(1);
    read(first);
    read(Files.copy(first, folder.resolve("another.csv")));
    try (GeminiAdvisor other = advisor()) {
      assertThat(read(first, other).outcome()).isEqualTo(Outcome.TAKEN);
    }

    assertThat(gemini.asked()).hasSize(1);
    gemini.then(CLEAR);
    read(png(2));
    assertThat(gemini.asked()).hasSize(2);
  }

  @Test
  void knowsWithoutAKeyWhatWasReadBefore() throws IOException {
    gemini.then(CLEAR);
    read(png(1));

    assertThat(read(png(1), mappings).outcome()).isEqualTo(Outcome.TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "null, true, 0.97, '1 cell of the picture cannot be read, the first in line 5'",
    "'\"60\"', false, 0.97, 'does not show the whole table'",
    "'\"60\"', true, 0.6, 'not sure enough (60 %)'"
  })
  void leavesWhatIsNotClearToAPersonWithTheProposal(
      String cell, boolean whole, double confidence, String why) throws IOException {
    gemini.then(EXPENSES.formatted(cell, whole, confidence));
    FileSummary summary = read(png(1));

    assertThat(summary.outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(summary.reason()).contains(why);
    assertThat(told.facts()).isEmpty();
    assertThat(summary.proposals().get(0).mapping().orElseThrow().report())
        .isEqualTo(Report.EXPENSE);
    assertThat(gemini.asked()).hasSize(1);
  }

  @Test
  void takesWhatIsNotClearAfterAPersonSaidSoAndTellsTheRowThatIsNot() throws IOException {
    gemini.then(EXPENSES.formatted("null", true, 0.97));
    FileSummary.Proposal waiting = read(png(1)).proposals().get(0);
    mappings.noteWaiting(waiting.table(), waiting.mapping(), "bill.png");
    mappings.approve(waiting.table().fingerprint(), "asha");
    FileSummary summary = read(png(1));

    assertThat(summary.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(told.facts()).hasSize(1);
    assertThat(told.bad()).containsExactly(5);

    // What was said about this picture says nothing about the next one.
    gemini.then(EXPENSES.formatted("null", true, 0.97));
    assertThat(read(png(2)).outcome()).isEqualTo(Outcome.QUARANTINED);
  }

  @Test
  void keepsNothingOfGuests() throws IOException {
    gemini.then(
        """
        {"rows":[["Name:","Orders Master"],
          ["Invoice No.","Date","Order Type","Status","Phone","Name","My Amount","Total"],
          ["1","27 Aug 2025 10:00","Dine In","Success","9845012345","Meena Rao","100","105"]],
         "whole":true,"confidence":0.99}""");
    read(png(1));

    assertThat(told.parts()).hasSize(1);
    assertThat(kept()).contains("Orders Master", "Dine In").doesNotContain("9845012345", "Meena");
    assertThat(gemini.asked().get(0).body()).contains("headers about guests");
  }

  @Test
  void asksAgainAfterAnAnswerThatWasNone() throws IOException {
    gemini.then("I am sorry").then("").then(CLEAR);

    assertThat(unread(png(1), advisor)).hasMessageContaining("of no use");
    assertThat(unread(png(1), advisor)).hasMessageContaining("of no use");
    assertThat(read(png(1)).outcome()).isEqualTo(Outcome.TAKEN);
  }

  @Test
  void saysWhenTheModelDoesNotAnswerOrNotWholly() throws IOException {
    gemini.thenError(400).then(CLEAR, "MAX_TOKENS");

    assertThat(unread(png(1), advisor))
        .hasMessageContaining("does not answer")
        .hasMessageNotContaining(KEY);
    assertThat(unread(png(1), advisor)).hasMessageContaining("split it");
  }

  @Test
  void saysThatThereIsNoKey() throws IOException {
    assertThat(unread(png(1), mappings)).hasMessageContaining("TITAN_GEMINI_KEY");
    assertThat(unread(scan(1), MappingAdvisor.NONE)).hasMessageContaining("TITAN_GEMINI_KEY");
  }

  @Test
  void showsNothingThatIsTooLargeOrOfAnotherKind() throws IOException {
    Path large = Files.write(folder.resolve("large.jpg"), jpegOf(15 << 20));
    Path gif =
        Files.write(folder.resolve("moving.png"), "GIF89a".getBytes(StandardCharsets.US_ASCII));
    Path many = scan(11);

    assertThat(unread(large, advisor)).hasMessageContaining("14 MiB");
    assertThat(unread(gif, advisor)).hasMessageContaining("png or jpg");
    assertThat(unread(many, advisor)).hasMessageContaining("10 pages");
    assertThat(gemini.asked()).isEmpty();
  }

  private static byte[] jpegOf(int bytes) {
    byte[] content = new byte[bytes];
    content[0] = (byte) 0xFF;
    content[1] = (byte) 0xD8;
    content[2] = (byte) 0xFF;
    return content;
  }

  private FileSummary read(Path file) {
    return read(file, advisor);
  }

  private FileSummary read(Path file, MappingAdvisor by) {
    told = new Told();
    return FileIntake.REPORTS.read(file, context(by), told);
  }

  private UnreadableFileException unread(Path file, MappingAdvisor by) {
    UnreadableFileException[] thrown = new UnreadableFileException[1];
    assertThatThrownBy(() -> read(file, by))
        .isInstanceOfSatisfying(UnreadableFileException.class, one -> thrown[0] = one);
    assertThat(thrown[0].fault()).isEqualTo(FileFault.PICTURE);
    return thrown[0];
  }

  private static FileContext context(MappingAdvisor by) {
    FilePlaces.Place place =
        new FilePlaces.Place(
            new OutletKey("acme", "central"),
            new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING));
    return new FileContext(
        Optional.of(place),
        new FilePlaces.Only(place),
        CLOCK.instant(),
        "file-1",
        by,
        outlet -> StockNames.NONE);
  }

  private String kept() {
    return new LearnStore(store.dataSource())
        .query("SELECT rows::text FROM titan.read_pictures", row -> row.getString(1))
        .toString();
  }

  private static byte[] decoded(String base64) {
    return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
  }

  private Path png(int shade) throws IOException {
    Path file = folder.resolve("bill " + shade + ".png");
    ImageIO.write(picture(shade), "png", file.toFile());
    return file;
  }

  private Path scan(int pages) throws IOException {
    Path file = folder.resolve("scan " + pages + ".pdf");
    try (PDDocument document = new PDDocument()) {
      for (int number = 0; number < pages; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, picture(number)), 0, 0);
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static BufferedImage picture(int shade) {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, shade);
    return image;
  }

  private GeminiAdvisor advisor() {
    return new GeminiAdvisor(
        GeminiOptions.of(Secret.of(KEY)).at(gemini.url()).waiting(Duration.ofSeconds(20)),
        mappings);
  }
}
