package dev.titan.localstack.simulator.drive.layout;

/** A rectangle of cells shown as one, everything counted from 0 and the ends included. */
public record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
