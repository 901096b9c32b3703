package dev.titan.localstack.cli.evaluate.score;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.FraudCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well cases tell what was injected.
 *
 * @param modes each mode that the detector has or truth names, by name
 * @param traps each trap of truth, by name
 * @param precision of all cases, the share that tells something injected; empty without any
 * @param recall of all that was injected, the share that is told; empty without any
 * @param honest the outlets where nothing was injected
 * @param falseCases cases that tell nothing that was injected
 * @param missed what no case tells
 */
public record Score(
    List<ModeScore> modes,
    List<TrapScore> traps,
    OptionalDouble precision,
    OptionalDouble recall,
    Honest honest,
    List<FalseCase> falseCases,
    List<Incident> missed) {

  /**
   * A mode.
   *
   * @param mode as the detector calls it
   * @param injected incidents: what one case is to tell counts once
   * @param found those that a case tells
   * @param falseCases cases that tell none
   * @param further cases that are one more about an incident that is told; neither right nor wrong
   * @param paiseTruth what the incidents cost
   * @param paiseFound what the cases that tell incidents say is at risk, further ones included
   * @param delays for each incident that is told, the time of the events from its last event that
   *     was known when its case opened until that opening, sorted
   */
  public record ModeScore(
      String mode,
      int injected,
      int found,
      int falseCases,
      int further,
      long paiseTruth,
      long paiseFound,
      List<Duration> delays) {

    /** Copies the list. */
    public ModeScore {
      delays = List.copyOf(delays);
    }

    /** Incidents that no case tells. */
    public int missed() {
      return injected - found;
    }

    /** Of its cases the share that tells an incident; empty without any. */
    public OptionalDouble precision() {
      return share(found, found + falseCases);
    }

    /** Of its incidents the share that is told; empty without any. */
    public OptionalDouble recall() {
      return share(found, injected);
    }

    /** A percentile of the delays by nearest rank; empty without any. */
    public Optional<Duration> delay(int percent) {
      if (delays.isEmpty()) {
        return Optional.empty();
      }
      int rank = (int) Math.ceil(percent / 100.0 * delays.size());
      return Optional.of(delays.get(Math.max(0, rank - 1)));
    }
  }

  /**
   * A trap.
   *
   * @param trap its name
   * @param occurrences how often truth has it
   * @param falseAlarms false cases that were made of it
   */
  public record TrapScore(String trap, int occurrences, int falseAlarms) {}

  /**
   * Where nothing was injected.
   *
   * @param outlets how many
   * @param days business days that were looked at
   * @param falseCases cases there
   */
  public record Honest(int outlets, int days, int falseCases) {}

  /**
   * A case that tells nothing that was injected.
   *
   * @param about the case
   * @param trap the trap that it was made of; empty when of none
   * @param alsoInjected what else was injected that day about the same: {@code mode, subject}
   */
  public record FalseCase(FraudCase about, Optional<String> trap, List<String> alsoInjected) {}

  /**
   * The same with honest outlets that were looked at beside these; their cases are listed with the
   * false ones and change no other figure.
   */
  public Score withHonest(Collection<OutletKey> outlets, int days, List<FraudCase> cases) {
    List<FalseCase> all = new ArrayList<>(falseCases);
    cases.forEach(one -> all.add(new FalseCase(one, Optional.empty(), List.of())));
    return new Score(
        modes,
        traps,
        precision,
        recall,
        new Honest(outlets.size(), days, cases.size()),
        List.copyOf(all),
        missed);
  }

  static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) whole);
  }
}
