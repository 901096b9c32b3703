package dev.titan.connectors.googledrive.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns of a table on a page: strips from top to bottom with words in them, and between them
 * strips with none.
 */
final class PdfColumns {

  /** In a long table, so many lines of a hundred may reach over the edge of their column. */
  private static final int STRAY_PER_HUNDRED = 2;

  /** One text in so many may lie elsewhere. */
  private static final int MISFITS_OF = 12;

  private record Strip(float left, float right) {

    float overlap(float otherLeft, float otherRight) {
      return Math.min(right, otherRight) - Math.max(left, otherLeft);
    }
  }

  private final List<Strip> strips;

  private PdfColumns(List<Strip> strips) {
    this.strips = strips;
  }

  /** The columns of lines, of which those with few words next to each other do not count. */
  static PdfColumns of(List<PdfLine> lines) {
    List<PdfLine> wide = wide(lines);
    SortedMap<Float, Integer> edges = new TreeMap<>();
    for (PdfLine line : wide) {
      for (PdfLine.Chunk chunk : line.chunks()) {
        edges.merge(chunk.left(), 1, Integer::sum);
        edges.merge(Math.max(chunk.right(), chunk.left() + 1), -1, Integer::sum);
      }
    }
    int stray = wide.size() * STRAY_PER_HUNDRED / 100;
    List<Strip> strips = new ArrayList<>();
    int covered = 0;
    Float left = null;
    for (var edge : edges.entrySet()) {
      covered += edge.getValue();
      if (left == null && covered > stray) {
        left = edge.getKey();
      } else if (left != null && covered <= stray) {
        strips.add(new Strip(left, edge.getKey()));
        left = null;
      }
    }
    return new PdfColumns(joined(strips, wide));
  }

  /** Lines that are part of a table, by how many things stand next to each other. */
  private static List<PdfLine> wide(List<PdfLine> lines) {
    int most = lines.stream().mapToInt(it -> it.chunks().size()).max().orElse(0);
    return lines.stream().filter(it -> it.chunks().size() * 2 >= most).toList();
  }

  /**
   * A heading at the left and figures at the right of one column look like two: but no line has
   * both.
   */
  private static List<Strip> joined(List<Strip> strips, List<PdfLine> lines) {
    List<Strip> joined = new ArrayList<>();
    for (Strip strip : strips) {
      Strip last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && lines.stream().noneMatch(it -> meets(it, last) && meets(it, strip))) {
        joined.set(joined.size() - 1, new Strip(last.left(), strip.right()));
      } else {
        joined.add(strip);
      }
    }
    return joined;
  }

  private static boolean meets(PdfLine line, Strip strip) {
    return line.chunks().stream().anyMatch(it -> strip.overlap(it.left(), it.right()) > 0);
  }

  /** Whether there is more than one. */
  boolean divide() {
    return strips.size() > 1;
  }

  /** Whether further lines are of the same table, but for a few texts that reach too far. */
  boolean fit(List<PdfLine> lines) {
    int chunks = 0;
    int misfits = 0;
    for (PdfLine line : wide(lines)) {
      Set<Integer> used = new HashSet<>();
      for (PdfLine.Chunk chunk : line.chunks()) {
        List<Integer> met = met(chunk.left(), chunk.right());
        chunks++;
        misfits += met.size() != 1 || !used.add(met.get(0)) ? 1 : 0;
      }
    }
    return divide() && misfits * MISFITS_OF <= chunks;
  }

  private List<Integer> met(float left, float right) {
    List<Integer> met = new ArrayList<>();
    for (int at = 0; at < strips.size(); at++) {
      if (strips.get(at).overlap(left, right) > 0) {
        met.add(at);
      }
    }
    return met;
  }

  /** The texts of a line by column. */
  SortedMap<Integer, String> cells(PdfLine line) {
    SortedMap<Integer, String> cells = new TreeMap<>();
    for (PdfLine.Chunk chunk : line.chunks()) {
      List<Integer> met = met(chunk.left(), chunk.right());
      if (met.size() > 1 && line.chunks().size() > 1 && fills(chunk, met)) {
        chunk.words().forEach(word -> put(cells, nearest(word.left(), word.right()), word.text()));
      } else {
        put(cells, met.isEmpty() ? nearest(chunk.left(), chunk.right()) : met.get(0), chunk.text());
      }
    }
    return cells;
  }

  /** Whether each of the columns gets words of its own from a chunk that reaches over all. */
  private boolean fills(PdfLine.Chunk chunk, List<Integer> met) {
    Set<Integer> filled = new HashSet<>();
    for (PdfLine.Word word : chunk.words()) {
      List<Integer> ofWord = met(word.left(), word.right());
      if (ofWord.size() > 1) {
        return false;
      }
      filled.addAll(ofWord);
    }
    return filled.containsAll(met);
  }

  private static void put(SortedMap<Integer, String> cells, int column, String text) {
    cells.merge(column, text, (before, after) -> before + " " + after);
  }

  private int nearest(float left, float right) {
    return best(left, right).orElse(0);
  }

  private Optional<Integer> best(float left, float right) {
    Integer best = null;
    for (int at = 0; at < strips.size(); at++) {
      if (best == null
          || strips.get(at).overlap(left, right) > strips.get(best).overlap(left, right)) {
        best = at;
      }
    }
    return Optional.ofNullable(best);
  }
}
