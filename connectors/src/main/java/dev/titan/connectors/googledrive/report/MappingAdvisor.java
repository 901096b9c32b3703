package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.PictureReader;
import java.util.Optional;

/**
 * Somebody who may know what the columns of an unknown table mean. Asked once for each such table
 * of a file; an answer below {@link ColumnMapping#ENOUGH} becomes a proposal to a person.
 */
@FunctionalInterface
public interface MappingAdvisor {

  /** Knows nothing. */
  MappingAdvisor NONE = table -> Optional.empty();

  /** What the columns mean; empty when it cannot say. */
  Optional<ColumnMapping> advise(UnknownTable table);

  /** What a person decided about exactly this table; nobody is asked. */
  default Optional<ColumnMapping> decided(UnknownTable table) {
    return Optional.empty();
  }

  /** Who reads what stands on pictures. */
  default PictureReader pictures() {
    return PictureReader.NONE;
  }
}
