package dev.titan.connectors.googledrive.learn;

import java.time.Instant;
import java.util.List;

/**
 * What one file wants to be changed.
 *
 * @param fileName the file, for people
 * @param status {@code waiting}, {@code approved}, {@code rejected} or {@code replaced}
 * @param unknownNames names in the file that mean nothing known; their rows are left out
 * @param unchanged how many things are already as the file says
 * @param decidedBy who decided; empty while nobody has
 * @param proposedAt when the file was read
 * @param changes what is to be changed
 */
public record ReferenceProposal(
    String id,
    String org,
    String fileName,
    String status,
    List<String> unknownNames,
    int unchanged,
    String decidedBy,
    Instant proposedAt,
    List<ProposedChange> changes) {

  /** Keeps its own copies. */
  public ReferenceProposal {
    unknownNames = List.copyOf(unknownNames);
    changes = List.copyOf(changes);
  }

  /** Whether a person has to decide. */
  public boolean waits() {
    return status.equals("waiting");
  }
}
