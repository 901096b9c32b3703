package dev.titan.localstack.cli.run;

import dev.titan.connectors.googledrive.learn.GeminiAdvisor;
import dev.titan.connectors.googledrive.learn.GeminiOptions;
import dev.titan.connectors.googledrive.learn.LearnedMappings;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.contracts.secret.Secret;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Who may know what unknown columns of files mean: what a store has learned, and, where the
 * environment holds a key, Gemini, once for each shape of table.
 */
public final class Advice implements AutoCloseable {
  /** The environment variable that holds the key. */
  public static final String KEY = "TITAN_GEMINI_KEY";

  private final MappingAdvisor advisor;
  private final Runnable stop;

  private Advice(MappingAdvisor advisor, Runnable stop) {
    this.advisor = advisor;
    this.stop = stop;
  }

  /**
   * That of a store.
   *
   * @param clock tells when something was learned
   */
  public static Advice of(DataSource store, Map<String, String> environment, Clock clock) {
    LearnedMappings learned = new LearnedMappings(store, clock);
    String key = environment.getOrDefault(KEY, "");
    if (key.isBlank()) {
      return new Advice(learned, () -> {});
    }
    GeminiAdvisor gemini = new GeminiAdvisor(GeminiOptions.of(Secret.of(key.strip())), learned);
    return new Advice(gemini, gemini::close);
  }

  /** To be asked. */
  public MappingAdvisor advisor() {
    return advisor;
  }

  @Override
  public void close() {
    stop.run();
  }
}
