package dev.titan.connectors.googledrive.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Folders in Google Drive, over HTTP. */
class GoogleDriveFoldersTest {

  private final FakeDrive drive = new FakeDrive();
  private GoogleDriveFolders folders;

  @BeforeEach
  void prepare() {
    folders = new GoogleDriveFolders(drive.options());
  }

  @AfterEach
  void stop() {
    drive.close();
  }

  @Test
  void makesMissingFoldersOnceAndListsFilesOverAllPages() {
    put("Sales/Watch/a.csv", "1");
    put("Sales/Watch/b.csv", "2");
    put("Sales/Watch/c.csv", "3");
    put("Wastage/Watch/lawn/d.csv", "4");

    List<WatchedFile> watched = folders.watched();
    List<WatchedFile> again = new GoogleDriveFolders(drive.options()).watched();

    assertThat(watched)
        .extracting(WatchedFile::path)
        .containsExactlyInAnyOrder(
            "Sales/Watch/a.csv",
            "Sales/Watch/b.csv",
            "Sales/Watch/c.csv",
            "Wastage/Watch/lawn/d.csv");
    assertThat(again).isEqualTo(watched);
    assertThat(drive.requests().stream().filter("POST /drive/v3/files"::equals))
        .as("folders made: 8 categories with 3 each, less those that were there")
        .hasSize(8 + 24 - 4);
  }

  @Test
  void looksOnlyWhereDriveTellsOfAChangeInAWatchFolder() {
    put("Sales/Watch/a.csv", "1");
    assertThat(folders.isChanged()).as("nothing is known at first").isTrue();
    folders.watched();
    assertThat(folders.isChanged()).as("the folders that were made").isFalse();

    drive.clearRequests();
    put("Sales/Archive/old.csv", "0");
    assertThat(folders.isChanged()).as("a change elsewhere").isFalse();
    assertThat(drive.requests()).containsExactly("GET /drive/v3/changes");

    put("Sales/Watch/b.csv", "2");
    assertThat(folders.isChanged()).isTrue();
    assertThat(folders.isChanged()).isFalse();

    drive.forgetTokens();
    assertThat(folders.isChanged()).as("a token that is too old").isTrue();
  }

  @Test
  void downloadsAFileAndExportsASheet() throws Exception {
    put("Sales/Watch/a.csv", "one,two");
    drive.put(
        "Sales/Watch/Expenses March",
        DriveApi.SHEET_TYPE,
        "workbook".getBytes(StandardCharsets.UTF_8));

    for (WatchedFile file : folders.watched()) {
      try (LocalCopy copy = folders.open(file).orElseThrow()) {
        assertThat(copy.path()).hasContent(file.name().equals("a.csv") ? "one,two" : "workbook");
      }
    }
    assertThat(folders.watched()).extracting(WatchedFile::name).contains("Expenses March.xlsx");
    assertThat(drive.requests()).anyMatch(request -> request.endsWith("/export"));
  }

  @Test
  void saysWhatToDoWithADocumentOfGooglesAndWithAFileThatIsTooLarge() {
    drive.put("Sales/Watch/Notes", "application/vnd.google-apps.document", new byte[0]);
    WatchedFile notes = folders.watched().get(0);
    assertThatThrownBy(() -> folders.open(notes))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("a document of Google")
        .hasMessageContaining("download it as Excel");
    drive.remove(notes.id());

    drive.put("Sales/Watch/big.csv", "text/csv", new byte[(1 << 20) + 1]);
    WatchedFile big = folders.watched().get(0);
    assertThatThrownBy(() -> folders.open(big)).isInstanceOf(UnreadableFileException.class);
  }

  @Test
  void archivesAFileOnceIntoTheFolderOfItsOutlet() {
    put("Sales/Watch/lawn/a.csv", "1");
    WatchedFile file = folders.watched().get(0);

    folders.archive(file);
    folders.archive(file);

    assertThat(drive.files().keySet()).containsExactly("Sales/Archive/lawn/a.csv");
    assertThat(
            drive.requests().stream()
                .filter(
                    one ->
                        one.startsWith("PATCH") || one.equals("POST /drive/v3/files/" + file.id())))
        .hasSize(1);
    assertThat(folders.open(file)).as("still there, where it was moved").isPresent();
  }

  @Test
  void putsTheReasonBesideAFailedFileOnceHoweverOftenItIsTried() {
    put("Sales/Watch/a.csv", "1");
    WatchedFile file = folders.watched().get(0);
    // The text arrives, the move does not.
    drive.failNextMove();
    assertThatThrownBy(() -> folders.fail(file, "why")).isInstanceOf(TitanException.class);
    assertThat(drive.files().keySet())
        .containsExactly("Sales/Failed/a.csv.reason.txt", "Sales/Watch/a.csv");

    folders.fail(file, "why, and what to do");

    assertThat(drive.files().keySet())
        .containsExactly("Sales/Failed/a.csv", "Sales/Failed/a.csv.reason.txt");
    assertThat(drive.files().get("Sales/Failed/a.csv.reason.txt").text())
        .isEqualTo("why, and what to do");
    assertThat(folders.watched()).isEmpty();
  }

  @Test
  void saysTheReasonInTheFilesDetailsWhereThereIsNoRoomForAText() {
    put("Sales/Watch/a.csv", "1");
    WatchedFile file = folders.watched().get(0);
    drive.haveNoRoom();

    folders.fail(file, "why, and what to do");

    assertThat(drive.files().keySet()).containsExactly("Sales/Failed/a.csv");
    assertThat(drive.item(file.id()).description).isEqualTo("why, and what to do");
  }

  @Test
  void triesAgainWhatMayPassAndSaysWhatDoesNot() {
    drive.failNext(503, "backendError");
    drive.failNext(403, "rateLimitExceeded");
    assertThat(folders.watched()).isEmpty();

    for (int attempt = 0; attempt < 4; attempt++) {
      drive.failNext(429, "rateLimitExceeded");
    }
    assertThat(failure().code()).isEqualTo(ErrorCode.SOURCE_THROTTLED);

    drive.failNext(403, "insufficientFilePermissions");
    assertThat(failure())
        .hasMessageContaining("Share the folder with " + FakeDrive.ADDRESS)
        .extracting(TitanException::code)
        .isEqualTo(ErrorCode.SOURCE_FAILED);
  }

  @Test
  void saysThatAKeyIsRefusedWithoutShowingIt() {
    drive.refuseTheKey();
    assertThat(failure().code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(failure()).hasMessageContaining(FakeDrive.ADDRESS);
    assertThat(failure().getMessage()).doesNotContain("PRIVATE KEY");

    Secret nonsense = Secret.of("{\"type\":\"service_account\",\"private_key\":\"s3cret\"}");
    DriveOptions wrong =
        new DriveOptions(
            FakeDrive.ROOT,
            nonsense,
            drive.url(),
            drive.options().timeout(),
            drive.options().pause(),
            1);
    assertThatThrownBy(() -> new GoogleDriveFolders(wrong))
        .isInstanceOfSatisfying(
            TitanException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS))
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void tellsItsAddressAndWhatItSeesWithoutMakingAnything() {
    put("Sales/Watch/a.csv", "1");
    drive.clearRequests();

    assertThat(folders.address()).isEqualTo(FakeDrive.ADDRESS);
    assertThat(folders.seen()).hasSize(1).containsEntry("Sales", List.of("a.csv"));
    assertThat(drive.requests()).noneMatch(one -> one.equals("POST /drive/v3/files"));

    drive.remove(FakeDrive.ROOT);
    assertThatThrownBy(folders::seen)
        .hasMessageContaining("share it with this address as an editor")
        .hasMessageContaining(FakeDrive.ADDRESS);
  }

  private TitanException failure() {
    return catchThrowableOfType(TitanException.class, folders::watched);
  }

  private void put(String path, String content) {
    drive.put(path, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }
}
