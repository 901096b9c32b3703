package dev.titan.connectors.googledrive.sheet;

import java.util.List;

/**
 * What somebody read on a picture.
 *
 * @param rows its lines from top to bottom, each with its cells from left to right; what they could
 *     not read is {@value #ILLEGIBLE}
 * @param confidence how sure they are of all of it together, 0 to 1
 * @param whole whether nothing of the table is missing, as at an edge that is cut
 */
public record PictureRows(List<List<String>> rows, double confidence, boolean whole) {

  /** Stands for a cell that cannot be read. */
  public static final String ILLEGIBLE = "#ILLEGIBLE!";

  /** Below this a person has to look first. */
  private static final double ENOUGH = 0.85;

  /** Keeps its own copies. */
  public PictureRows {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("A confidence is from 0 to 1, not " + confidence);
    }
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Why a person should look at it; empty when there is no reason. */
  String doubt() {
    long illegible = rows.stream().flatMap(List::stream).filter(ILLEGIBLE::equals).count();
    if (illegible > 0) {
      return "%,d cell%s of the picture cannot be read, the first in line %d"
          .formatted(illegible, illegible == 1 ? "" : "s", firstIllegible());
    }
    if (!whole) {
      return "The picture does not show the whole table";
    }
    return confidence < ENOUGH
        ? "What stands on the picture is not sure enough (%d %%)"
            .formatted(Math.round(confidence * 100))
        : "";
  }

  private int firstIllegible() {
    int line = 0;
    while (!rows.get(line).contains(ILLEGIBLE)) {
      line++;
    }
    return line + 1;
  }
}
