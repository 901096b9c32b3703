package dev.titan.connectors.googledrive.learn;

import dev.titan.contracts.secret.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Gemini is asked.
 *
 * @param key opens it
 * @param model the model that is asked
 * @param root where it is; empty for the real one
 * @param timeout for how long an answer is waited for, retries apart
 */
public record GeminiOptions(Secret key, String model, Optional<URI> root, Duration timeout) {

  /** The model that is asked unless another one is named. */
  public static final String USUAL_MODEL = "gemini-2.5-flash";

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

  /** Checks that there is a model, and time to answer. */
  public GeminiOptions {
    if (model.isBlank() || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("Gemini needs a model and a time to answer");
    }
  }

  /** The real one with the usual model. */
  public static GeminiOptions of(Secret key) {
    return new GeminiOptions(key, USUAL_MODEL, Optional.empty(), USUAL_TIMEOUT);
  }

  /** The same at another address. */
  public GeminiOptions at(URI address) {
    return new GeminiOptions(key, model, Optional.of(address), timeout);
  }

  /** The same, waiting for another time. */
  public GeminiOptions waiting(Duration other) {
    return new GeminiOptions(key, model, root, other);
  }
}
