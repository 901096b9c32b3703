package dev.titan.localstack.cli.evaluate;

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
 */
public record Evaluated(Score score, List<FraudCase> cases, Places places, List<BadLine> badLines) {

  /** Copies the lists. */
  public Evaluated {
    cases = List.copyOf(cases);
    badLines = List.copyOf(badLines);
  }
}
