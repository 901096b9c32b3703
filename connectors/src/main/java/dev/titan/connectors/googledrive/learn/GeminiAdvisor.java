package dev.titan.connectors.googledrive.learn;

import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.Part;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.UnknownTable;
import dev.titan.connectors.googledrive.sheet.PictureReader;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Gemini what the columns of a table mean that nobody has seen before:
 *
 * <pre>{@code
 * try (GeminiAdvisor advisor = new GeminiAdvisor(GeminiOptions.of(key), mappings)) {
 *   Optional<ColumnMapping> mapping = advisor.advise(table);
 * }
 * }</pre>
 *
 * It is shown at most {@value UnknownTable#MOST_ROWS} rows, with people blotted out. What it
 * answers is remembered: a shape of table is asked about once. An answer that is not what was asked
 * for, or none, is no answer, and the next file may ask again. Safe for use by several threads.
 */
public final class GeminiAdvisor implements MappingAdvisor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GeminiAdvisor.class);
  private static final int MOST_TOKENS = 8192;

  private final LearnedMappings mappings;
  private final GeminiCalls calls;
  private final PictureReader pictures;

  /**
   * Prepares to ask; nothing is sent yet.
   *
   * @param mappings what is known already, and where answers go
   */
  public GeminiAdvisor(GeminiOptions options, LearnedMappings mappings) {
    this.mappings = mappings;
    this.calls = new GeminiCalls(options);
    this.pictures = new GeminiEyes(calls, mappings.readPictures());
  }

  @Override
  public Optional<ColumnMapping> advise(UnknownTable table) {
    if (mappings.isSettled(table.fingerprint())) {
      return mappings.advise(table);
    }
    try {
      Optional<ColumnMapping> mapping = MappingAnswer.read(ask(table), table);
      mappings.noteAnswer(table, mapping, calls.model());
      return mapping;
    } catch (ApiException | GenAiIOException e) {
      // The message of the library may carry the address; the class and status say enough.
      LOG.warn(
          "event=model_failed model={} fingerprint={} error={} status={}",
          calls.model(),
          table.fingerprint(),
          e.getClass().getSimpleName(),
          e instanceof ApiException api ? api.code() : 0);
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "event=model_answer_refused model={} fingerprint={} reason={}",
          calls.model(),
          table.fingerprint(),
          e.getMessage());
    }
    return Optional.empty();
  }

  @Override
  public Optional<ColumnMapping> decided(UnknownTable table) {
    return mappings.decided(table);
  }

  @Override
  public PictureReader pictures() {
    return pictures;
  }

  private String ask(UnknownTable table) {
    return calls.ask(
        Content.fromParts(Part.fromText(MappingQuestion.about(table))),
        GeminiCalls.json()
            .systemInstruction(Content.fromParts(Part.fromText(MappingQuestion.INSTRUCTION)))
            .maxOutputTokens(MOST_TOKENS)
            .build());
  }

  @Override
  public void close() {
    calls.close();
  }
}
