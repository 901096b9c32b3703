package dev.titan.localstack.cli.demo;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The simulated world of a data folder; it stays the same however often the demo is started.
 *
 * @param seed from which the whole history follows
 * @param days how many days before its beginning are fetched
 * @param begins the instant at which its clock was first started
 * @param honest whether nobody cheats
 */
public record DemoWorld(long seed, int days, Instant begins, boolean honest) {
  private static final int MOST_DAYS = 728;

  /** Of each mode and of each look-alike, per thousand days of an outlet. */
  private static final int CHEATS = 200;

  private static final String FILE = "demo.json";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** Checks that the past has a length. */
  public DemoWorld {
    Objects.requireNonNull(begins, "begins");
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "The past must have 0 to " + MOST_DAYS + " days, but has " + days);
    }
  }

  /**
   * Unless all are honest, a few of the staff begin to help themselves on the day before the clock
   * was started, and as much happens that only looks like it.
   */
  public FraudOptions fraud() {
    LocalDate first = LocalDate.ofInstant(begins, ZoneOffset.UTC).minusDays(1);
    if (honest) {
      return FraudOptions.honest(first);
    }
    FraudOptions usual = FraudOptions.usual(seed, first);
    Map<String, Integer> modes = new HashMap<>(usual.modes());
    modes.replaceAll((mode, rate) -> CHEATS);
    return usual.of(modes).withTraps(CHEATS);
  }

  /**
   * The world of a folder; this one when it has none yet.
   *
   * @throws ServiceException when the folder holds another world than the one that is asked for
   */
  DemoWorld keptIn(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        return this;
      }
      DemoWorld kept = JSON.readValue(file.toFile(), DemoWorld.class);
      if (kept.seed() != seed || kept.days() != days || kept.honest() != honest) {
        throw new ServiceException(
            "The folder %s holds a world of --seed %d and %d days (--weeks %d), %s --honest. Start with these, or name another folder with --data DIR."
                .formatted(
                    folder,
                    kept.seed(),
                    kept.days(),
                    kept.days() / 7,
                    kept.honest() ? "with" : "without"));
      }
      return kept;
    } catch (IOException e) {
      throw new ServiceException("The file " + file + " cannot be read or written: " + e, e);
    }
  }
}
