package dev.titan.localstack.cli.evaluate;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.money.Money;
import dev.titan.localstack.cli.evaluate.score.Score;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An evaluation as JSON; what cannot be said, such as the precision without any case, is null. */
public final class ScoreJson {
  private static final double MILLIS = 1000;
  private static final int MOST_LETTERS = 1000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ScoreJson() {}

  /**
   * Writes it to a file.
   *
   * @throws ServiceException when the file cannot be written
   */
  public static void write(Evaluated evaluated, Path file) {
    try {
      ObjectNode json = of(evaluated.score());
      deadLetters(evaluated.deadLetters(), json.putObject("dead_letters"));
      JSON.writeValue(file.toFile(), json);
    } catch (IOException e) {
      throw new ServiceException("The score cannot be written to " + file + ": " + e, e);
    }
  }

  private static void deadLetters(List<DeadLetter> letters, ObjectNode json) {
    json.put("count", letters.size());
    var listed = json.putArray("letters");
    for (DeadLetter letter : letters.stream().limit(MOST_LETTERS).toList()) {
      listed
          .addObject()
          .put("outlet", letter.outlet())
          .put("position", letter.position())
          .put("code", letter.code().name())
          .put("reason", letter.reason());
    }
  }

  private static ObjectNode of(Score score) {
    ObjectNode json = JSON.createObjectNode();
    var modes = json.putArray("modes");
    for (Score.ModeScore mode : score.modes()) {
      ObjectNode one = modes.addObject();
      one.put("mode", mode.mode());
      one.put("injected", mode.injected());
      one.put("found", mode.found());
      one.put("missed", mode.missed());
      one.put("false_cases", mode.falseCases());
      one.put("precision", number(mode.precision()));
      one.put("recall", number(mode.recall()));
      one.put("rupees_truth", Money.toRupees(mode.paiseTruth()));
      one.put("rupees_found", Money.toRupees(mode.paiseFound()));
      one.put("delay_p50_s", seconds(mode.delay(50)));
      one.put("delay_p99_s", seconds(mode.delay(99)));
    }
    var traps = json.putArray("traps");
    for (Score.TrapScore trap : score.traps()) {
      traps
          .addObject()
          .put("trap", trap.trap())
          .put("occurrences", trap.occurrences())
          .put("false_alarms", trap.falseAlarms());
    }
    json.putObject("overall")
        .put("precision", number(score.precision()))
        .put("recall", number(score.recall()));
    json.putObject("honest")
        .put("outlets", score.honest().outlets())
        .put("days", score.honest().days())
        .put("false_cases", score.honest().falseCases());
    return json;
  }

  private static Double number(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }

  private static Double seconds(Optional<Duration> delay) {
    return delay.map(one -> one.toMillis() / MILLIS).orElse(null);
  }
}
