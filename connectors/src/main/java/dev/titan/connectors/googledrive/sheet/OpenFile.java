package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file of any format: whatever its reader throws becomes a reason that can be read. */
final class OpenFile implements SheetFile {

  private final FileReader reader;
  private final SheetLimits limits;
  private final Assumptions assumptions;
  private OpenSheet current;

  OpenFile(FileReader reader, SheetLimits limits, Assumptions assumptions) {
    this.reader = reader;
    this.limits = limits;
    this.assumptions = assumptions;
  }

  @Override
  public FileKind kind() {
    return reader.kind();
  }

  @Override
  public Optional<Sheet> nextSheet() {
    if (current != null) {
      current.ended = true;
    }
    SheetReader next;
    try {
      next = reader.nextSheet();
    } catch (UnreadableFileException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      throw Faults.damaged("", e);
    }
    current = next == null ? null : new OpenSheet(next);
    return Optional.ofNullable(current);
  }

  @Override
  public Optional<Doubt> doubt() {
    return reader.doubt();
  }

  @Override
  public List<String> assumptions() {
    return assumptions.all();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      // All that was wanted has been read.
      assumptions.say("The file could not be closed");
    }
  }

  /** A sheet whose rows are counted. */
  private final class OpenSheet implements Sheet {

    private final SheetReader rows;
    private final RowCells row = new RowCells(limits);
    private int taken;
    private int last;
    private boolean ended;

    OpenSheet(SheetReader rows) {
      this.rows = rows;
    }

    @Override
    public String name() {
      return rows.name();
    }

    @Override
    public List<MergedCells> merged() {
      return rows.merged();
    }

    @Override
    public Optional<SheetRow> next() {
      try {
        while (!ended && rows.next(row)) {
          if (!row.isBlank()) {
            return Optional.of(counted(row.row()));
          }
        }
      } catch (UnreadableFileException e) {
        ended = true;
        throw e;
      } catch (Exception | StackOverflowError e) {
        ended = true;
        throw Faults.damaged(last == 0 ? "" : " after row " + last + " of " + called(), e);
      }
      ended = true;
      return Optional.empty();
    }

    private SheetRow counted(SheetRow read) {
      taken++;
      if (taken > limits.rows()) {
        throw Faults.tooLarge("%s has more than %,d rows".formatted(called(), limits.rows()));
      }
      last = read.number();
      return read;
    }

    private String called() {
      return name().isEmpty() ? "the file" : "sheet \"" + name() + "\"";
    }
  }
}
