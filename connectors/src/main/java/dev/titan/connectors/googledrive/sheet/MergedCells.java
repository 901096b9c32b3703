package dev.titan.connectors.googledrive.sheet;

/**
 * A rectangle of cells that are shown as one; its first cell holds the content.
 *
 * @param firstRow as {@link SheetRow#number}
 * @param lastRow inclusive
 * @param firstColumn from 0
 * @param lastColumn inclusive
 */
public record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
