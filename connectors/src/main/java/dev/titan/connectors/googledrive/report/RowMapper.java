package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.event.Fact;

/** Turns the rows of one table of one report into what they say. */
interface RowMapper {

  /**
   * One row.
   *
   * @throws dev.titan.contracts.error.TitanException when it cannot be read
   */
  RowResult map(Row row);

  /** What can be told only after the last row. */
  default void end(Ending ending) {}

  /** Takes what is told after the last row. */
  interface Ending {

    /** A fact that follows from several rows. */
    void fact(SourceRow at, Fact fact);

    /** Part of a bill from a group of rows that was kept. */
    void part(SourceRow at, BillPart part, String group);

    /** Reference data from a row that was kept. */
    void reference(SourceRow at, ReferenceRow row);

    /** A group of rows that was kept has been told. */
    void taken(String group);

    /** A group of rows that was kept and is not told. */
    void leaveOut(String group, SkipReason why);
  }
}
