package dev.titan.pipelines.reference;

/**
 * The newest state of a row, as it lies in broadcast state; public for Flink. A removed row stays,
 * so that an older record of it does not bring it back.
 *
 * @param entity table
 * @param id primary key
 * @param org organisation, empty when all share it
 * @param position place of the newest change
 * @param json the columns, null when the row is gone
 */
public record ReferenceRow(String entity, String id, String org, long position, String json) {}
