package dev.titan.connectors.googledrive.learn;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.Part;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.UnknownTable;
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

  private final GeminiOptions options;
  private final LearnedMappings mappings;
  private final Client client;

  /**
   * Prepares to ask; nothing is sent yet.
   *
   * @param mappings what is known already, and where answers go
   */
  public GeminiAdvisor(GeminiOptions options, LearnedMappings mappings) {
    this.options = options;
    this.mappings = mappings;
    HttpOptions.Builder http =
        HttpOptions.builder().timeout(Math.toIntExact(options.timeout().toMillis()));
    options.root().ifPresent(root -> http.baseUrl(root.toString()));
    // Whatever the environment says: it is this service, opened with this key.
    this.client =
        Client.builder()
            .vertexAI(false)
            .apiKey(options.key().reveal())
            .httpOptions(http.build())
            .build();
  }

  @Override
  public Optional<ColumnMapping> advise(UnknownTable table) {
    if (mappings.isSettled(table.fingerprint())) {
      return mappings.advise(table);
    }
    try {
      Optional<ColumnMapping> mapping = MappingAnswer.read(ask(table), table);
      mappings.noteAnswer(table, mapping, options.model());
      return mapping;
    } catch (ApiException | GenAiIOException e) {
      // The message of the library may carry the address; the class and status say enough.
      LOG.warn(
          "event=model_failed model={} fingerprint={} error={} status={}",
          options.model(),
          table.fingerprint(),
          e.getClass().getSimpleName(),
          e instanceof ApiException api ? api.code() : 0);
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "event=model_answer_refused model={} fingerprint={} reason={}",
          options.model(),
          table.fingerprint(),
          e.getMessage());
    }
    return Optional.empty();
  }

  private String ask(UnknownTable table) {
    GenerateContentConfig config =
        GenerateContentConfig.builder()
            .systemInstruction(Content.fromParts(Part.fromText(MappingQuestion.INSTRUCTION)))
            .responseMimeType("application/json")
            .candidateCount(1)
            .maxOutputTokens(MOST_TOKENS)
            .temperature(0f)
            .build();
    GenerateContentResponse response =
        client.models.generateContent(options.model(), MappingQuestion.about(table), config);
    boolean whole =
        response
            .candidates()
            .flatMap(all -> all.stream().findFirst())
            .flatMap(one -> one.finishReason())
            .map(reason -> reason.knownEnum() == FinishReason.Known.STOP)
            .orElse(false);
    String text = whole ? response.text() : null;
    if (text == null) {
      throw new IllegalArgumentException("it is cut, or was withheld");
    }
    return text;
  }

  @Override
  public void close() {
    client.close();
  }
}
