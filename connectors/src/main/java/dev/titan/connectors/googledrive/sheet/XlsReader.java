package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Excel 97 workbooks: a stream of records in a container that Office shared among its programs. */
final class XlsReader implements FileReader {

  private final POIFSFileSystem container;
  private final XlsWorkbook workbook;
  private final XlsRecords records;
  private final Assumptions assumptions;
  private int next;

  private XlsReader(
      POIFSFileSystem container,
      XlsWorkbook workbook,
      XlsRecords records,
      Assumptions assumptions) {
    this.container = container;
    this.workbook = workbook;
    this.records = records;
    this.assumptions = assumptions;
  }

  static FileReader open(Path file, Assumptions assumptions) throws Exception {
    POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
    try {
      DirectoryNode root = container.getRoot();
      Set<String> names = root.getEntryNames();
      String stream = streamOfWorkbook(names);
      if (names.contains("_VBA_PROJECT_CUR")) {
        assumptions.say("The macros in the file are left aside");
      }
      XlsRecords.requireFewStrings(root.createDocumentInputStream(stream));
      XlsWorkbook workbook;
      try (XlsRecords first = new XlsRecords(root.createDocumentInputStream(stream))) {
        workbook = XlsWorkbook.read(first, assumptions);
      }
      XlsRecords records = new XlsRecords(root.createDocumentInputStream(stream));
      records.toNextPart(); // the workbook itself, which has been read
      return new XlsReader(container, workbook, records, assumptions);
    } catch (Exception | StackOverflowError e) {
      container.close();
      throw e;
    }
  }

  private static String streamOfWorkbook(Set<String> names) {
    if (names.contains("EncryptedPackage")) {
      throw Faults.password();
    }
    for (String name : names) {
      if ("workbook".equalsIgnoreCase(name)) {
        return name;
      }
    }
    if (names.contains("Book")) {
      throw Faults.unknownFormat("a workbook of Excel 95 or older");
    }
    throw Faults.unknownFormat(
        names.contains("WordDocument") ? "a text document" : "a document of another program");
  }

  @Override
  public FileKind kind() {
    return FileKind.XLS;
  }

  @Override
  public SheetReader nextSheet() throws Exception {
    while (next < workbook.sheets().size()) {
      XlsWorkbook.SheetOf sheet = workbook.sheets().get(next++);
      records.toNextPart();
      if (sheet.wanted()) {
        return new XlsSheet(sheet, workbook, records, assumptions);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    try {
      records.close();
    } finally {
      container.close();
    }
  }
}
