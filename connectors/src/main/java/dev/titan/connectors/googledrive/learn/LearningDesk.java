package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.intake.ReviewDesk;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Keeps in the store what a person must decide about files. */
public final class LearningDesk implements ReviewDesk {
  private final LearnedMappings mappings;
  private final ReferenceProposals proposals;

  /**
   * A desk in a store.
   *
   * @param clock tells when something was learned
   */
  public LearningDesk(DataSource database, Clock clock) {
    this.mappings = new LearnedMappings(database, clock);
    this.proposals = new ReferenceProposals(database, clock);
  }

  @Override
  public void mappings(ReviewedFile file, List<FileSummary.Proposal> waiting) {
    waiting.forEach(one -> mappings.noteWaiting(one.table(), one.mapping(), file.name()));
  }

  @Override
  public void reference(ReviewedFile file, List<ReferenceRow> rows) {
    proposals.propose(file.org(), file.fileId(), file.name(), file.observedAt(), rows);
  }
}
