package dev.titan.localstack.cli.evaluate;

import dev.titan.connectors.hooks.EventLines;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.localstack.cli.cases.CaseTable;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.evaluate.score.DetectorModes;
import dev.titan.localstack.cli.evaluate.score.Score;
import dev.titan.localstack.cli.evaluate.score.Scoring;
import dev.titan.localstack.cli.evaluate.score.TruthRow;
import dev.titan.localstack.cli.run.KnownOutlets;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.StackOptions;
import dev.titan.pipelines.kotfraud.KotFraudOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends a folder of events through Kafka, the kotfraud job and ClickHouse, and compares the cases
 * with the folder's truth.
 */
public final class EventFolder {

  /** All files come at once and coverage last, so nothing may be let go of as too old. */
  public static final KotFraudOptions KEEPING_ALL = KotFraudOptions.DEFAULT.withRetentionDays(3660);

  private final Path folder;
  private final Steps steps;

  /** An evaluation of a folder. */
  public EventFolder(Path folder, Steps steps) {
    this.folder = folder;
    this.steps = steps;
  }

  /**
   * Runs it on an empty data folder and stops everything.
   *
   * @param now the time on this machine
   * @throws dev.titan.contracts.error.TitanException when the folder cannot be understood
   * @throws dev.titan.localstack.services.ServiceException when a part does not come up
   */
  public Evaluated run(StackOptions stack, StopSignal stop, Clock now) {
    EventFiles.check(folder);
    ReferenceFile reference = ReferenceFile.read(folder);
    List<BadLine> bad = new ArrayList<>();
    try (Titan titan = Titan.start(stack, new Titan.Jobs(false, KEEPING_ALL), steps, stop)) {
      steps.run(
          "reference data",
          () -> {
            ReferenceEntry.enter(titan.store(), reference);
            return reference.outlets().size();
          },
          outlets -> "entered");
      titan.connect(Sources.referenceOnly(), now);
      EventLines hooks =
          new EventLines(
              reference.calendars(),
              titan.stack().data().secrets().secret(KnownOutlets.CUSTOMER_KEY));
      JobWait wait = new JobWait(titan, stop, steps);
      wait.untilReferenceIsThere();
      EventFiles files = publish(titan, reference, hooks, bad, now);
      List<TruthRow> truth = TruthFile.read(folder, reference, hooks::guest, files::numberOf, bad);
      wait.untilCaughtUp();
      List<FraudCase> cases = new CaseTable(titan.stack().clickHouse()).all();
      Score score =
          Scoring.of(
              cases, truth, DetectorModes.known(), reference.outlets().keySet(), files.days());
      return new Evaluated(
          score,
          cases,
          reference.places(),
          bad,
          JobLetters.read(titan.stack().kafka().bootstrapServers()));
    }
  }

  private EventFiles publish(
      Titan titan, ReferenceFile reference, EventLines hooks, List<BadLine> bad, Clock now) {
    try (FactPublishers kafka =
        KafkaFactPublishers.connect(
            PublishOptions.defaults(titan.stack().kafka().bootstrapServers()))) {
      EventFiles files = new EventFiles(folder, reference, hooks, bad, kafka.open(), now.instant());
      Instant began = now.instant();
      files.publish();
      files
          .counts()
          .forEach(
              (file, count) ->
                  steps.done(
                      "%s: %d events".formatted(file, count),
                      Duration.between(began, now.instant())));
      files.publishCoverage();
      return files;
    }
  }
}
