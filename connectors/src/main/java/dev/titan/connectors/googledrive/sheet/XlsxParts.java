package dev.titan.connectors.googledrive.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook by name, and how they refer to each other. */
final class XlsxParts implements Closeable {

  private static final int MOST_RELATIONS = 10_000;

  private final ZipFile zip;
  private final Unpacked unpacked;
  private final int longestText;

  XlsxParts(ZipFile zip, SheetLimits limits) {
    this.zip = zip;
    this.unpacked = new Unpacked(zip, limits);
    this.longestText = 2 * limits.cellCharacters();
  }

  /**
   * A part that another one refers to.
   *
   * @param name what the reference calls it; empty where that has no name
   * @param id of the reference
   * @param kind the end of the kind's address, such as {@code worksheet}
   * @param path in the zip file
   */
  record Part(String name, String id, String kind, String path) {}

  /** Tells from the names of its parts what else a zip file is. */
  void requireWorkbook() {
    if (zip.getEntry("[Content_Types].xml") == null) {
      throw Faults.unknownFormat(
          zip.getEntry("META-INF/manifest.xml") != null && zip.getEntry("content.xml") != null
              ? "an OpenDocument file"
              : "an archive; unpack it first");
    }
    if (zip.getEntry("word/document.xml") != null) {
      throw Faults.unknownFormat("a text document");
    }
    if (zip.getEntry("ppt/presentation.xml") != null) {
      throw Faults.unknownFormat("a presentation");
    }
    if (zip.getEntry("xl/workbook.bin") != null) {
      throw Faults.unknownFormat("a binary workbook (xlsb)");
    }
  }

  /** Whether a part's path begins so. */
  boolean has(String path) {
    return zip.stream().anyMatch(it -> it.getName().startsWith(path));
  }

  /** A part that must be there. */
  XmlPart open(String path) throws Exception {
    return XmlPart.open(unpacked.open(entry(path)), longestText);
  }

  /** The same part once more. */
  XmlPart openAgain(String path) throws Exception {
    return XmlPart.open(unpacked.openAgain(entry(path)), longestText);
  }

  private ZipEntry entry(String path) {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw Faults.damaged("a part of it is missing");
    }
    return entry;
  }

  /** What a part refers to inside of the file; the empty path stands for the file itself. */
  List<Part> relations(String path) throws Exception {
    int name = path.lastIndexOf('/') + 1;
    String relations = path.substring(0, name) + "_rels/" + path.substring(name) + ".rels";
    List<Part> found = new ArrayList<>();
    if (zip.getEntry(relations) == null) {
      return found;
    }
    try (XmlPart xml = open(relations)) {
      while (xml.next() && found.size() < MOST_RELATIONS) {
        if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          String type = xml.attribute("Type");
          String target = xml.attribute("Target");
          if (type != null && target != null) {
            resolve(path.substring(0, name), target)
                .ifPresent(
                    it ->
                        found.add(
                            new Part(
                                "",
                                xml.attribute("Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                it)));
          }
        }
      }
    }
    return found;
  }

  /** A path in the zip file; nothing where the target is no path. */
  private static Optional<String> resolve(String folder, String target) {
    try {
      String path = new URI("/" + folder).resolve(target.replace(" ", "%20")).getPath();
      return path == null || path.isEmpty() ? Optional.empty() : Optional.of(path.substring(1));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
