package dev.titan.connectors.googledrive.report;

import java.util.List;
import java.util.Optional;

/**
 * A table of a file and how it is understood.
 *
 * @param at its header row; the first of them where the header has several lines
 * @param headers as written, each one once
 * @param mapping what its columns mean; empty when nobody knows
 * @param period what the file says above it; empty when it says none
 */
public record TableFound(
    SourceRow at, List<String> headers, Optional<ColumnMapping> mapping, Optional<Period> period) {

  /** Keeps the headers immutable. */
  public TableFound {
    headers = List.copyOf(headers);
  }
}
