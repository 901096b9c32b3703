package dev.titan.connectors.googledrive.learn;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.Picture;
import dev.titan.connectors.googledrive.sheet.PictureReader;
import dev.titan.connectors.googledrive.sheet.PictureRows;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Gemini read what stands on a picture, once for each picture. It is asked to leave out what is
 * about guests, and what it tells of them nevertheless is dropped before anything is kept; the
 * picture itself is shown as it is. An answer that is not what was asked for, or none, is no
 * answer, and the same file may ask again. Thread-safe.
 */
final class GeminiEyes implements PictureReader {
  private static final Logger LOG = LoggerFactory.getLogger(GeminiEyes.class);
  private static final int MOST_TOKENS = 65_536;
  private static final int ENOUGH_TO_TELL_APART = 16;

  private final GeminiCalls calls;
  private final ReadPictures known;

  /**
   * Prepares to ask.
   *
   * @param known what was read already, and where answers go
   */
  GeminiEyes(GeminiCalls calls, ReadPictures known) {
    this.calls = calls;
    this.known = known;
  }

  @Override
  public PictureRows read(Picture picture) {
    Optional<PictureRows> before = known.find(picture.content());
    if (before.isPresent()) {
      return before.get();
    }
    try {
      PictureRows rows = GuestCells.without(PictureAnswer.read(ask(picture)));
      known.note(picture.content(), rows, calls.model());
      return rows;
    } catch (GeminiCalls.CutAnswerException e) {
      throw unread(
          e,
          "More stands on the picture than a model tells at once: split it, or export the report as a table");
    } catch (ApiException | GenAiIOException e) {
      // The message of the library may carry the address; the class and status say enough.
      LOG.warn(
          "event=model_failed model={} picture={} error={} status={}",
          calls.model(),
          shortened(picture),
          e.getClass().getSimpleName(),
          e instanceof ApiException api ? api.code() : 0);
      throw unread(
          e, "The file is a picture, and the model that reads it does not answer: drop it again");
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "event=model_answer_refused model={} picture={} reason={}",
          calls.model(),
          shortened(picture),
          e.getMessage());
      throw unread(
          e,
          "The file is a picture, and what the model said about it was of no use: drop it again, or export the report as a table");
    }
  }

  private String ask(Picture picture) {
    return calls.ask(
        Content.fromParts(
            Part.fromText(PictureAnswer.QUESTION),
            Part.fromBytes(picture.bytes(), picture.mediaType())),
        GeminiCalls.json()
            .systemInstruction(Content.fromParts(Part.fromText(PictureAnswer.INSTRUCTION)))
            .responseJsonSchema(PictureAnswer.SCHEMA)
            .maxOutputTokens(MOST_TOKENS)
            .build());
  }

  private static String shortened(Picture picture) {
    return picture.content().substring(0, ENOUGH_TO_TELL_APART);
  }

  private static UnreadableFileException unread(RuntimeException cause, String why) {
    return new UnreadableFileException(FileFault.PICTURE, why, cause);
  }
}
