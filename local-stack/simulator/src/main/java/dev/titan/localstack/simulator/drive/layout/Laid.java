package dev.titan.localstack.simulator.drive.layout;

import java.util.List;

/** A report on its sheets, and what stands there. */
public record Laid(List<GridSheet> sheets, List<ExpectedTable> tables) {

  /** Keeps its own copies. */
  public Laid {
    sheets = List.copyOf(sheets);
    tables = List.copyOf(tables);
  }
}
