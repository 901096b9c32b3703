package dev.titan.connectors.reference.names;

import dev.titan.connectors.reference.names.NameMatch.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Decides what a name means. Certain is only what is equal but for spelling (case, order, accents,
 * punctuation, plural), or so nearly equal that a slip of the pen explains it, with no other
 * candidate near. A name with another number, size or variant is another thing, however alike it
 * looks, and a name with a word more is one too; these wait for a person.
 *
 * <p>The score is the mean, over the words of both names, of how well each one's best partner
 * matches it by Jaro and Winkler (W. E. Winkler, String Comparator Metrics and Enhanced Decision
 * Rules, 1990), weighted by length.
 */
public final class NameRules {

  /** Names at least so alike may be taken without asking. */
  static final double CERTAIN = 0.965;

  /** And only when the next best is at least so far behind. */
  static final double MARGIN = 0.06;

  /** Names less alike are not proposed at all. */
  static final double PROPOSED = 0.70;

  /** A name whose numbers or variants differ scores no higher than this. */
  static final double OTHER_VARIANT = 0.90;

  private static final int CANDIDATES = 5;
  private static final int SHORTEST_FOR_SLIPS = 6;
  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private NameRules() {}

  /** What a seen name may mean among the known ones. */
  public static NameMatch match(String seen, List<KnownName> known) {
    NameWords words = NameWords.of(seen);
    List<Candidate> candidates =
        known.stream()
            .map(one -> new Candidate(one.id(), one.name(), score(seen, words, one)))
            .filter(candidate -> candidate.score() >= PROPOSED)
            .sorted(
                Comparator.comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparing(Candidate::id))
            .limit(CANDIDATES)
            .toList();
    return new NameMatch(seen, certain(seen, words, candidates), candidates);
  }

  private static boolean certain(String seen, NameWords words, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return false;
    }
    Candidate best = candidates.get(0);
    double next = candidates.size() > 1 ? candidates.get(1).score() : 0;
    if (best.name().equals(seen)) {
      return candidates.stream().filter(one -> one.name().equals(seen)).count() == 1;
    }
    NameWords meant = NameWords.of(best.name());
    if (words.equals(meant)) {
      return next < 1;
    }
    return best.score() >= CERTAIN
        && best.score() - next >= MARGIN
        && words.marks().equals(meant.marks())
        && onlySlips(words, meant);
  }

  /**
   * All words but one are the same, and that one is long and has a letter too many or too few. A
   * letter in another's place is no slip: butter and batter.
   */
  private static boolean onlySlips(NameWords seen, NameWords meant) {
    Set<String> left = new TreeSet<>(seen.words());
    left.removeAll(meant.words());
    Set<String> right = new TreeSet<>(meant.words());
    right.removeAll(seen.words());
    if (left.size() != 1 || right.size() != 1) {
      return false;
    }
    String one = left.iterator().next();
    String other = right.iterator().next();
    return Math.min(one.length(), other.length()) >= SHORTEST_FOR_SLIPS
        && one.length() != other.length()
        && one.charAt(0) == other.charAt(0)
        && LevenshteinDistance.getDefaultInstance().apply(one, other) == 1;
  }

  private static double score(String seen, NameWords words, KnownName known) {
    if (seen.equals(known.name())) {
      return 1;
    }
    NameWords other = NameWords.of(known.name());
    if (words.words().isEmpty() || other.words().isEmpty()) {
      return words.equals(other) ? 1 : 0;
    }
    double likeness =
        (covered(words.words(), other.words()) + covered(other.words(), words.words())) / 2;
    // Written in one word by one side and in two by the other.
    double asLines =
        LIKENESS.apply(words.line().replace(" ", ""), other.line().replace(" ", "")) - 0.02;
    double best = Math.max(likeness, asLines);
    return words.marks().equals(other.marks()) ? best : Math.min(best, OTHER_VARIANT);
  }

  private static double covered(Set<String> words, Set<String> by) {
    double covered = 0;
    int length = 0;
    for (String word : words) {
      double best = by.stream().mapToDouble(one -> LIKENESS.apply(word, one)).max().orElse(0);
      covered += best * word.length();
      length += word.length();
    }
    return covered / length;
  }
}
