package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A picture, or a document of pictures, as one sheet with what somebody read on it. */
final class PictureFile extends OneSheetReader {

  private final Picture picture;
  private final PictureRows read;
  private final Iterator<List<String>> rows;
  private int number;

  private PictureFile(Picture picture, PictureRows read) {
    this.picture = picture;
    this.read = read;
    this.rows = read.rows().iterator();
  }

  /** Has a picture read. */
  static FileReader open(Path file, String mediaType, PictureReader reader, Assumptions assumptions)
      throws IOException {
    Picture picture = Picture.of(file, mediaType);
    PictureRows read = reader.read(picture);
    if (read.rows().stream().allMatch(List::isEmpty)) {
      throw Faults.picture(
          "no table was found on it. Take it again, or export the report as a table");
    }
    assumptions.say(
        "The file is a picture; what a model read on it is taken for what stands there");
    return new PictureFile(picture, read);
  }

  @Override
  public FileKind kind() {
    return FileKind.IMAGE;
  }

  @Override
  public Optional<Doubt> doubt() {
    return Optional.of(read.doubt())
        .filter(why -> !why.isEmpty())
        .map(why -> new Doubt(picture.content(), why));
  }

  @Override
  public boolean next(RowCells row) {
    if (!rows.hasNext()) {
      return false;
    }
    number++;
    row.begin(number);
    int column = 0;
    for (String text : rows.next()) {
      row.put(column, Cell.of(CellText.clean(text)));
      column++;
    }
    return true;
  }

  @Override
  public void close() {}
}
