package dev.titan.connectors.googledrive.sheet;

/** Somebody who can read what stands on a picture. */
@FunctionalInterface
public interface PictureReader {

  /** Sees nothing. */
  PictureReader NONE =
      picture -> {
        throw Faults.picture(
            "a model that sees must read it, and there is no key for one. Set TITAN_GEMINI_KEY and drop the file again, or export the report as a table");
      };

  /**
   * What stands on a picture.
   *
   * @throws UnreadableFileException as {@link FileFault#PICTURE} when nobody can say
   */
  PictureRows read(Picture picture);
}
