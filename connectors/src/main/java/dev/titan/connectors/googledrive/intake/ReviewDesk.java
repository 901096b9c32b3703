package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import java.time.Instant;
import java.util.List;

/**
 * Where what a person must decide is kept until they have. Each method is called once or, after a
 * crash, again with the same, which must change nothing. Thread-safe.
 */
public interface ReviewDesk {

  /** Keeps nothing: what waits stands in the text beside the file alone. */
  ReviewDesk NONE =
      new ReviewDesk() {
        @Override
        public void mappings(ReviewedFile file, List<FileSummary.Proposal> proposals) {}

        @Override
        public void reference(ReviewedFile file, List<ReferenceRow> rows) {}
      };

  /**
   * A file that something is to be decided about.
   *
   * @param fileId its identity, as in {@code titan.ingestion_files}
   * @param org the organisation
   * @param name its name, for people
   * @param observedAt when it was taken up
   */
  record ReviewedFile(String fileId, String org, String name, Instant observedAt) {}

  /** Tables whose columns nobody knows for certain. */
  void mappings(ReviewedFile file, List<FileSummary.Proposal> proposals);

  /** All reference data that a file shows, to be compared with what the store has. */
  void reference(ReviewedFile file, List<ReferenceRow> rows);
}
