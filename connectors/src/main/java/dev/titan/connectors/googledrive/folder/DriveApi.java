package dev.titan.connectors.googledrive.folder;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.ChangeList;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.FileList;
import com.google.auth.http.HttpCredentialsAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls of the Drive API that the folders need. Thread-safe. */
final class DriveApi {

  static final String FOLDER_TYPE = "application/vnd.google-apps.folder";
  static final String SHEET_TYPE = "application/vnd.google-apps.spreadsheet";
  static final String OF_GOOGLE = "application/vnd.google-apps.";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String FIELDS =
      "id,name,mimeType,size,md5Checksum,version,modifiedTime,parents,trashed";
  private static final int PAGE = 1000;
  private static final int BUFFER = 1 << 16;

  /** Marks the text of a file, so that it is found again and not written twice. */
  private static final String REASON_OF = "titanReasonOf";

  private final Drive drive;
  private final DriveCalls calls;
  private final ServiceAccount account;

  DriveApi(DriveOptions options) {
    HttpTransport transport = new NetHttpTransport();
    this.account = ServiceAccount.of(options.key(), transport);
    this.calls = new DriveCalls(account.address(), options.pause());
    HttpRequestInitializer credentials = new HttpCredentialsAdapter(account.scoped());
    int millis = Math.toIntExact(options.timeout().toMillis());
    this.drive =
        new Drive.Builder(
                transport,
                GsonFactory.getDefaultInstance(),
                (HttpRequest request) -> {
                  credentials.initialize(request);
                  request.setConnectTimeout(millis).setReadTimeout(millis);
                })
            .setRootUrl(options.api().toString())
            .setApplicationName("Titan")
            .build();
  }

  ServiceAccount account() {
    return account;
  }

  /** What lies in folders, with its parents; newest state, all pages. */
  List<File> children(Set<String> folders) {
    if (folders.isEmpty()) {
      return List.of();
    }
    List<String> parents =
        folders.stream().sorted().map(id -> "'" + quoted(id) + "' in parents").toList();
    return search("(" + String.join(" or ", parents) + ") and trashed = false");
  }

  private List<File> search(String query) {
    List<File> found = new ArrayList<>();
    String page = null;
    do {
      String asked = page;
      FileList answer =
          calls.make(
              "list the files",
              () ->
                  drive
                      .files()
                      .list()
                      .setQ(query)
                      .setPageSize(PAGE)
                      .setPageToken(asked)
                      .setFields("nextPageToken,files(" + FIELDS + ")")
                      .setSupportsAllDrives(true)
                      .setIncludeItemsFromAllDrives(true)
                      .execute());
      if (answer.getFiles() != null) {
        found.addAll(answer.getFiles());
      }
      page = answer.getNextPageToken();
    } while (page != null);
    return found;
  }

  /** A file or folder as it is now; empty when it is gone. */
  Optional<File> file(String id) {
    return calls
        .find(
            "show a file",
            () -> drive.files().get(id).setFields(FIELDS).setSupportsAllDrives(true).execute())
        .filter(file -> !Boolean.TRUE.equals(file.getTrashed()));
  }

  /** The folder of a name, made when it is missing. */
  String folder(String parent, String name) {
    return calls.make(
        "make the folder " + name,
        () -> {
          List<File> there =
              search(
                  "'%s' in parents and name = '%s' and mimeType = '%s' and trashed = false"
                      .formatted(quoted(parent), quoted(name), FOLDER_TYPE));
          if (!there.isEmpty()) {
            return there.get(0).getId();
          }
          File folder =
              new File().setName(name).setMimeType(FOLDER_TYPE).setParents(List.of(parent));
          return drive
              .files()
              .create(folder)
              .setFields("id")
              .setSupportsAllDrives(true)
              .execute()
              .getId();
        });
  }

  /**
   * Writes a file's content, or a Google sheet as a workbook.
   *
   * @return false when the file is gone
   * @throws IOException when the content cannot be written here
   */
  boolean download(String id, boolean sheet, OutputStream out, long mostBytes) throws IOException {
    Optional<InputStream> content =
        calls.find(
            sheet ? "export a sheet" : "give a file's content",
            () ->
                sheet
                    ? drive.files().export(id, XLSX_TYPE).executeMediaAsInputStream()
                    : drive.files().get(id).setSupportsAllDrives(true).executeMediaAsInputStream());
    if (content.isEmpty()) {
      return false;
    }
    try (InputStream in = content.get()) {
      byte[] buffer = new byte[BUFFER];
      long left = mostBytes;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new TooLargeException();
        }
        out.write(buffer, 0, read);
      }
    }
    return true;
  }

  /** More came than is taken. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Moves a file between folders, with a description that people see; gone is gone. */
  void move(String id, List<String> from, String to, String description) {
    calls.find(
        "move a file",
        () ->
            drive
                .files()
                .update(id, new File().setDescription(description))
                .setAddParents(to)
                .setRemoveParents(String.join(",", from))
                .setFields("id")
                .setSupportsAllDrives(true)
                .execute());
  }

  /**
   * Puts a text beside a file, in place of an earlier one.
   *
   * @return false where the account has no room of its own, as in a folder that is no shared drive
   */
  boolean writeReason(String fileId, String folder, String name, String text) {
    ByteArrayContent content =
        new ByteArrayContent("text/plain", text.getBytes(StandardCharsets.UTF_8));
    return calls.make(
        "take a text",
        () -> {
          try {
            List<File> there = reasons(fileId);
            if (there.isEmpty()) {
              File text1 =
                  new File()
                      .setName(name)
                      .setMimeType("text/plain")
                      .setParents(List.of(folder))
                      .setAppProperties(Map.of(REASON_OF, fileId));
              Drive.Files.Create create =
                  drive.files().create(text1, content).setFields("id").setSupportsAllDrives(true);
              create.getMediaHttpUploader().setDirectUploadEnabled(true);
              create.execute();
            } else {
              Drive.Files.Update update =
                  drive
                      .files()
                      .update(there.get(0).getId(), new File().setName(name), content)
                      .setFields("id")
                      .setSupportsAllDrives(true);
              update.getMediaHttpUploader().setDirectUploadEnabled(true);
              update.execute();
            }
            return true;
          } catch (HttpResponseException e) {
            if (DriveCalls.reason(e).equals("storageQuotaExceeded")) {
              return false;
            }
            throw e;
          }
        });
  }

  private List<File> reasons(String fileId) {
    return search(
        "appProperties has { key='%s' and value='%s' } and trashed = false"
            .formatted(REASON_OF, quoted(fileId)));
  }

  /** Where changes begin that are not known yet. */
  String startToken() {
    return calls.make(
        "tell of changes",
        () ->
            drive
                .changes()
                .getStartPageToken()
                .setSupportsAllDrives(true)
                .execute()
                .getStartPageToken());
  }

  /**
   * The folders in which something has changed since a token.
   *
   * @param parents parents of what was changed
   * @param next the token for the next question
   */
  record Changes(Set<String> parents, String next) {}

  /** What has changed; empty when the token is too old. */
  Optional<Changes> changes(String token) {
    Set<String> parents = new HashSet<>();
    String page = token;
    while (true) {
      String asked = page;
      Optional<ChangeList> answer =
          calls.find(
              "tell of changes",
              () ->
                  drive
                      .changes()
                      .list(asked)
                      .setPageSize(PAGE)
                      .setFields(
                          "nextPageToken,newStartPageToken,changes(fileId,removed,file(parents))")
                      .setSupportsAllDrives(true)
                      .setIncludeItemsFromAllDrives(true)
                      .execute());
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      if (answer.get().getChanges() != null) {
        answer.get().getChanges().stream()
            .filter(change -> change.getFile() != null && change.getFile().getParents() != null)
            .forEach(change -> parents.addAll(change.getFile().getParents()));
      }
      if (answer.get().getNextPageToken() == null) {
        return Optional.of(new Changes(parents, answer.get().getNewStartPageToken()));
      }
      page = answer.get().getNextPageToken();
    }
  }

  /** A text as it stands between quotes in a query. */
  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
