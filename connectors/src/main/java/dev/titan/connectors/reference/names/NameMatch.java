package dev.titan.connectors.reference.names;

import java.util.List;

/**
 * What a seen name may mean.
 *
 * @param seen the name as the source writes it
 * @param certain whether the best candidate is it without a doubt; else a person must look
 * @param candidates the best ones, best first; empty when nothing is alike
 */
public record NameMatch(String seen, boolean certain, List<Candidate> candidates) {

  /**
   * A known thing and how alike the names are.
   *
   * @param id its id
   * @param name its name
   * @param score 0 to 1; 1 when equal but for spelling
   */
  public record Candidate(String id, String name, double score) {}

  /** Copies the list. */
  public NameMatch {
    candidates = List.copyOf(candidates);
    if (certain && candidates.isEmpty()) {
      throw new IllegalArgumentException("Nothing is certain without a candidate: " + seen);
    }
  }
}
