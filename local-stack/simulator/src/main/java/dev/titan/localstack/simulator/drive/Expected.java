package dev.titan.localstack.simulator.drive;

import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.ExpectedTable;
import dev.titan.localstack.simulator.drive.layout.GridSheet;
import java.util.List;
import java.util.Optional;

/**
 * What a reader must find in a file.
 *
 * @param fault why it cannot be opened, as readers name it ({@code EMPTY}, {@code UNKNOWN_FORMAT},
 *     {@code PASSWORD}, {@code DAMAGED}, {@code TOO_LARGE}, {@code PICTURE}); empty when it can
 * @param style how it was written; none where nobody wrote it with a style
 * @param sheets every cell as it is written
 * @param tables every value as it is meant
 */
public record Expected(
    Fate fate,
    String fault,
    Optional<FileStyle> style,
    List<GridSheet> sheets,
    List<ExpectedTable> tables) {

  /** Keeps its own copies. */
  public Expected {
    sheets = List.copyOf(sheets);
    tables = List.copyOf(tables);
  }

  /** A file without anything to find. */
  public static Expected nothing(Fate fate, String fault) {
    return new Expected(fate, fault, Optional.empty(), List.of(), List.of());
  }

  /** The format in which it was written. */
  public Optional<FileFormat> format() {
    return style.map(FileStyle::format);
  }
}
