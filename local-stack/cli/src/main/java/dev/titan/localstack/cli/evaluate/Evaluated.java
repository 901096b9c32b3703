package dev.titan.localstack.cli.evaluate;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.cases.Places;
import dev.titan.localstack.cli.evaluate.score.Score;
import java.util.List;

/**
 * What an evaluation came to.
 *
 * @param score cases beside truth
 * @param cases every case, as it stood in the end
 * @param places the outlets, for people
 * @param badLines lines that were left out
 * @param deadLetters what the detector's job could not read
 */
public record Evaluated(
    Score score,
    List<FraudCase> cases,
    Places places,
    List<BadLine> badLines,
    List<DeadLetter> deadLetters) {

  /** Copies the lists. */
  public Evaluated {
    cases = List.copyOf(cases);
    badLines = List.copyOf(badLines);
    deadLetters = List.copyOf(deadLetters);
  }
}
