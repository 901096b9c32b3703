package dev.titan.contracts.event;

/**
 * The newest state of one row of reference data, or its removal. Records of one entity and id
 * replace each other; the topic is compacted by {@link #topicKey()}.
 *
 * @param entity the PostgreSQL table, for example {@code menu_items}; {@link #SNAPSHOT} for the
 *     mark that everything which was there when the connector started has been sent
 * @param id primary key of the row, parts joined by {@code /}; for the mark, the snapshot's name
 * @param org organisation that the row belongs to, empty for rows that all share
 * @param outlet outlet that the row belongs to, empty when it holds for the whole organisation
 * @param operation what became of the row
 * @param position place in the database's log, rising; of two records of a row the higher one is
 *     newer, and of equal ones the later record
 * @param row the columns as a JSON object by their names; null after a removal
 */
public record ReferenceChange(
    String entity,
    String id,
    String org,
    String outlet,
    ReferenceOperation operation,
    long position,
    String row) {

  /** Entity of the mark at the end of a snapshot. */
  public static final String SNAPSHOT = "snapshot";

  /** Absent texts are empty. */
  public ReferenceChange {
    org = Texts.orEmpty(org);
    outlet = Texts.orEmpty(outlet);
  }

  /** The key under which the record stands on its topic. */
  public String topicKey() {
    return entity + "/" + id;
  }
}
