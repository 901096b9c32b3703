package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;

/** Rows of files that could not be read: they come with their file, or not at all. */
public final class RowLetters implements LetterReader {

  @Override
  public boolean reads(DeadLetter letter) {
    return letter.source().equals(GoogleDriveSource.SOURCE);
  }

  @Override
  public Reread read(DeadLetter letter) {
    throw new TitanException(
        letter.code(),
        "A row alone does not say what its file says of it: correct it (%s) and drop the file again"
            .formatted(letter.position()));
  }
}
