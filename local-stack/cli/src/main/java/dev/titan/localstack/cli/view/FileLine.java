package dev.titan.localstack.cli.view;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** What became of the files that were dropped of late, and why the last one failed, in a line. */
final class FileLine {
  private final Paint paint;

  FileLine(Paint paint) {
    this.paint = paint;
  }

  AttributedString line(IngestedFiles files, int columns) {
    AttributedStringBuilder line =
        paint.line().append("Files ").styled(paint.strong(), IngestedFiles.line(files.byStatus()));
    files
        .lastFailed()
        .ifPresent(
            one -> {
              line.append("; ");
              line.styled(
                  paint.warning(),
                  Words.cut(
                      name(one.origin()) + one.line().substring(one.origin().length()),
                      Math.max(1, columns - line.columnLength())));
            });
    return line.toAttributedString();
  }

  private static String name(String origin) {
    return origin.substring(origin.lastIndexOf('/') + 1);
  }
}
