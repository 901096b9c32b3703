package dev.titan.connectors.googledrive.learn;

import com.google.genai.Client;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.HttpOptions;

/** Questions to Gemini whose answers are JSON. Safe for use by several threads. */
final class GeminiCalls implements AutoCloseable {
  private final GeminiOptions options;
  private final Client client;

  /** Prepares to ask; nothing is sent yet. */
  GeminiCalls(GeminiOptions options) {
    this.options = options;
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

  /** The model that is asked. */
  String model() {
    return options.model();
  }

  /** Settings for an answer in JSON, the likeliest one. */
  static GenerateContentConfig.Builder json() {
    return GenerateContentConfig.builder()
        .responseMimeType("application/json")
        .candidateCount(1)
        .temperature(0f);
  }

  /**
   * The text of a whole answer.
   *
   * @throws CutAnswerException when it is cut at the longest that the settings allow
   * @throws IllegalArgumentException when it was withheld
   * @throws com.google.genai.errors.ApiException when the service refuses
   * @throws com.google.genai.errors.GenAiIOException when it cannot be reached
   */
  String ask(Content question, GenerateContentConfig config) {
    GenerateContentResponse response =
        client.models.generateContent(options.model(), question, config);
    FinishReason.Known reason =
        response
            .candidates()
            .flatMap(all -> all.stream().findFirst())
            .flatMap(one -> one.finishReason())
            .map(FinishReason::knownEnum)
            .orElse(FinishReason.Known.FINISH_REASON_UNSPECIFIED);
    if (reason == FinishReason.Known.MAX_TOKENS) {
      throw new CutAnswerException();
    }
    String text = reason == FinishReason.Known.STOP ? response.text() : null;
    if (text == null) {
      throw new IllegalArgumentException("it was withheld");
    }
    return text;
  }

  @Override
  public void close() {
    client.close();
  }

  /** An answer was longer than it may be. */
  static final class CutAnswerException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private CutAnswerException() {
      super("it is cut");
    }
  }
}
